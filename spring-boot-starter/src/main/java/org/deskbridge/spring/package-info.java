/**
 * Deskbridge in a Spring Boot platform: the service itself, or the helpdesk's side of a service
 * that runs elsewhere.
 */
@NullMarked
package org.deskbridge.spring;

import org.jspecify.annotations.NullMarked;
