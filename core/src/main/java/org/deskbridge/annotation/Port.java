package org.deskbridge.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an interface through which the core reaches the world outside.
 *
 * <p>These interfaces are the extension points. Each has a contract among the tests of the core,
 * and every implementation proves itself by passing it.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Port {}
