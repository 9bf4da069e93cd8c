package org.deskbridge.app.demo;

import java.time.Duration;

/**
 * Something the helpdesk does by itself, at its start and from time to time after.
 *
 * @param what fit to begin a sentence with
 * @param every from the end of one run to the beginning of the next
 */
public record DemoJob(String what, Duration every, Runnable work) {}
