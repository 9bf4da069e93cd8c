package org.deskbridge.adapter.http.pages.call;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Marks resources that only our own pages may call, because a cookie authenticates the caller. */
@NameBinding
@Retention(RUNTIME)
@Target(TYPE)
public @interface SameOrigin {}
