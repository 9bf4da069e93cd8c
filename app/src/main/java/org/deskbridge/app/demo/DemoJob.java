package org.deskbridge.app.demo;

import java.time.Duration;

/**
 * A background job of the helpdesk, run at its start and repeatedly.
 *
 * @param what fit to begin a sentence with
 * @param every from the end of one run to the beginning of the next
 */
public record DemoJob(String what, Duration every, Runnable work) {}
