package org.deskbridge.memory;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.deskbridge.account.AccountKey;
import org.deskbridge.callback.ReceiverHost;
import org.deskbridge.callback.receiver.FailingReceiver;
import org.deskbridge.callback.receiver.FailingReceivers;
import org.deskbridge.callback.receiver.ReceiverAddress;
import org.deskbridge.callback.receiver.ReceiverEvent;

/**
 * The receivers that fail, in memory.
 *
 * <p>Safe for use by several threads at once.
 */
public final class InMemoryFailingReceivers implements FailingReceivers {

  private final Map<Key, FailingReceiver> failing = new HashMap<>();
  private final Map<Key, Integer> events = new HashMap<>();
  private final List<Consumer<ReceiverEvent>> whileCommitting = new CopyOnWriteArrayList<>();

  private final InMemoryCallbackQueue queue;

  /**
   * @param queue holds the callbacks to those that are disabled
   */
  public InMemoryFailingReceivers(InMemoryCallbackQueue queue) {
    this.queue = requireNonNull(queue, "queue");
  }

  /** Hands every event to an observer, in the same step as the change itself. */
  void whileCommitting(Consumer<ReceiverEvent> observer) {
    whileCommitting.add(observer);
  }

  private void happened(ReceiverEvent.Kind kind, FailingReceiver receiver, Instant at) {
    var key = new Key(receiver.account(), receiver.address());
    var sequence = events.merge(key, 1, Integer::sum) - 1;
    var event = new ReceiverEvent(kind, receiver, sequence, at);
    whileCommitting.forEach(each -> each.accept(event));
  }

  @Override
  public synchronized Optional<FailingReceiver> find(AccountKey account, ReceiverAddress address) {
    return Optional.ofNullable(failing.get(new Key(account, address)));
  }

  @Override
  public synchronized FailingReceiver failed(
      AccountKey account, ReceiverAddress address, Instant at, Instant unbrokenSince) {
    failing
        .values()
        .removeIf(each -> !each.isDisabled() && each.lastFailedAt().isBefore(unbrokenSince));
    return failing.merge(
        new Key(account, address),
        new FailingReceiver(account, address, at, at, null),
        (row, now) ->
            new FailingReceiver(account, address, row.failingSince(), at, row.disabledAt()));
  }

  @Override
  public synchronized boolean disable(AccountKey account, ReceiverAddress address, Instant at) {
    var row = failing.get(new Key(account, address));
    if (row == null || row.isDisabled()) {
      return false;
    }
    var disabled =
        new FailingReceiver(account, address, row.failingSince(), row.lastFailedAt(), at);
    failing.put(new Key(account, address), disabled);
    happened(ReceiverEvent.Kind.DISABLED, disabled, at);
    return true;
  }

  @Override
  public synchronized Optional<FailingReceiver> end(
      AccountKey account, ReceiverAddress address, Instant at) {
    var ended = Optional.ofNullable(failing.remove(new Key(account, address)));
    queue.resume(account, ReceiverHost.of(URI.create(address.value())), at);
    ended
        .filter(FailingReceiver::isDisabled)
        .ifPresent(each -> happened(ReceiverEvent.Kind.ENABLED, each, at));
    return ended;
  }

  @Override
  public synchronized List<FailingReceiver> of(AccountKey account) {
    return failing.values().stream()
        .filter(each -> each.account().equals(account))
        .sorted(Comparator.comparing(each -> each.address().value()))
        .toList();
  }

  @Override
  public synchronized long countDisabled() {
    return failing.values().stream().filter(FailingReceiver::isDisabled).count();
  }

  private record Key(AccountKey account, ReceiverAddress address) {}
}
