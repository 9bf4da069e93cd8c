package org.deskbridge.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class for one operation that a caller can request of the core.
 *
 * <p>Such a class is final, has one public method, and gets its dependencies in its constructor. It
 * may be called by several threads at once.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface UseCase {}
