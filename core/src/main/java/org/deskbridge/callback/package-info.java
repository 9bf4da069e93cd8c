/**
 * Reports of changes to partners: a durable queue, delivery and signatures.
 *
 * <p>For each change that {@code SessionChange.isReported}, {@code Sessions.commit} puts a callback
 * into the {@link org.deskbridge.callback.CallbackQueue} together with the change. {@code
 * CallbackDispatch} of {@code runtime} hears of it, and has it claimed by {@link
 * org.deskbridge.callback.ClaimCallbacks} and sent by {@link
 * org.deskbridge.callback.DeliverCallback}: a {@link org.deskbridge.callback.CallbackFormat} writes
 * it, a {@link org.deskbridge.callback.CallbackSender} sends it, and what becomes of it then, a
 * {@link org.deskbridge.callback.RetrySchedule} decides.
 *
 * <p>The {@link org.deskbridge.callback.CallbackLog} shows what became of each callback. {@link
 * org.deskbridge.callback.ReplayCallbacks} puts settled ones into the queue again, and {@link
 * org.deskbridge.callback.PingReceiver} tests a receiver.
 */
@NullMarked
package org.deskbridge.callback;

import org.jspecify.annotations.NullMarked;
