package org.deskbridge.helpdesk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.helpdesk.ArchiveFolder.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The recordings of a service in memory, whose videos are made when a test says so.
 *
 * <p>Safe for use by several threads at once.
 */
public final class InMemoryRemoteRecordings implements RemoteRecordings {

  private static final Comparator<Entry> IN_ORDER_OF_STARTS =
      Comparator.comparing(Entry::startedAt).thenComparing(Entry::id);

  private final Map<Long, Entry> entries = new HashMap<>();
  private final Map<URI, byte[]> files = new HashMap<>();
  private final Set<Long> unreadableIds = new HashSet<>();
  private final Set<Long> unreadablePlaces = new HashSet<>();
  private volatile Runnable beforeEachCall = () -> {};
  private volatile boolean forgetsMarks;
  private boolean isListingAsked;
  private boolean isTellingUnplayable = true;
  private final long account;
  private long lastId = 100;

  /**
   * Creates a service without recordings.
   *
   * @param account the one account whose recordings it shows
   */
  public InMemoryRemoteRecordings(long account) {
    this.account = account;
  }

  /** Runs an action before every call from now on; what it throws, the call throws. */
  public void beforeEachCall(Runnable action) {
    beforeEachCall = action;
  }

  /** Lists what was asked for as ready to be asked for, until its video is there. */
  public synchronized void listAsked() {
    isListingAsked = true;
  }

  /** Keeps from now on to itself what is unplayable, as services of others do. */
  public synchronized void keepUnplayableBack() {
    isTellingUnplayable = false;
  }

  /**
   * Adds a recording of which no video was made yet.
   *
   * @param companyId the company of its machine, absent if the session was attended
   */
  public synchronized long add(
      long accountKey, long userKey, @Nullable Long companyId, Instant startedAt) {
    var id = ++lastId;
    entries.put(id, new Entry(id, accountKey, userKey, companyId, startedAt, Stage.UNASKED, false));
    return id;
  }

  /** Makes the videos that were asked for, each with files of its own. */
  public synchronized void transcodeAll() {
    entries.values().stream()
        .filter(each -> each.stage == Stage.ASKED)
        .map(Entry::id)
        .toList()
        .forEach(this::transcodeNow);
  }

  /** Makes the video of a recording, whether or not anybody asked for it. */
  public synchronized void transcodeNow(long id) {
    for (var kind : Kind.values()) {
      files.put(url(id, kind), "%s of recording %d".formatted(kind, id).getBytes(UTF_8));
    }
    change(id, each -> each.at(Stage.READY));
  }

  /** Lets the service give up the video of a recording, for good. */
  public synchronized void failTranscode(long id) {
    change(id, each -> each.at(Stage.FAILED));
  }

  /** Removes a recording, as the end of its retention does. */
  public synchronized void erase(long id) {
    entries.remove(id);
    files.keySet().removeIf(url -> List.of(urls(id)).contains(url));
  }

  /** Replaces what comes when a file is opened, whatever size it was said to have. */
  public synchronized void replace(long id, Kind kind, byte[] content) {
    files.put(url(id, kind), content);
  }

  /** Lists a recording from now on by an id that cannot be read. */
  public synchronized void garbleId(long id) {
    unreadableIds.add(id);
  }

  /** Names from now on a place of a recording that cannot be read. */
  public synchronized void garblePlace(long id) {
    unreadablePlaces.add(id);
  }

  /** Returns a file of a recording whose video was made. */
  public synchronized byte[] content(long id, Kind kind) {
    return Objects.requireNonNull(files.get(url(id, kind)), "content").clone();
  }

  /** Returns whether a recording is marked as archived. */
  public synchronized boolean isArchived(long id) {
    return entry(id).isArchived;
  }

  /** Returns whether the video of a recording was asked for and is not made yet. */
  public synchronized boolean isAsked(long id) {
    return entry(id).stage == Stage.ASKED;
  }

  @Override
  public RecordingList recordings(Query query) {
    beforeEachCall.run();
    if (query.accountKey() == null && query.userKey() == null && query.companyId() == null) {
      throw new InvalidValueException("query", "without a key", "at least one key");
    }
    var unasked = list(query, Stage.UNASKED);
    var ready = list(query, Stage.READY);
    var failed = isTellingUnplayable ? list(query, Stage.FAILED) : List.<Long>of();
    return new RecordingList(
        readable(unasked),
        readable(ready),
        readable(failed),
        (int)
            Stream.of(unasked, ready, failed)
                .flatMap(List::stream)
                .filter(this::isGarbled)
                .count());
  }

  private List<Long> readable(List<Long> ids) {
    return ids.stream().filter(id -> !isGarbled(id)).toList();
  }

  private synchronized boolean isGarbled(long id) {
    return unreadableIds.contains(id);
  }

  private synchronized List<Long> list(Query query, Stage stage) {
    return entries.values().stream()
        .filter(each -> isListed(each, stage) && each.accountKey == account && each.isIn(query))
        .sorted(IN_ORDER_OF_STARTS)
        .limit(MAX_NAMED)
        .map(Entry::id)
        .toList();
  }

  private boolean isListed(Entry entry, Stage as) {
    return entry.stage == as
        || (isListingAsked && as == Stage.UNASKED && entry.stage == Stage.ASKED);
  }

  @Override
  public void transcode(Collection<Long> ids) {
    beforeEachCall.run();
    changeAll(ids, each -> each.stage == Stage.UNASKED ? each.at(Stage.ASKED) : each);
  }

  @Override
  public List<Download> downloads(Collection<Long> ids) {
    beforeEachCall.run();
    synchronized (this) {
      checkNamed(ids);
      var ready = ids.stream().map(this::entry).filter(each -> each.stage == Stage.READY).toList();
      var readable = ready.stream().filter(each -> !unreadablePlaces.contains(each.id)).toList();
      if (readable.isEmpty() && !ready.isEmpty()) {
        throw new UnreadableAnswerException("support service: answered nothing readable", null);
      }
      return readable.stream().map(this::download).toList();
    }
  }

  private Download download(Entry entry) {
    return new Download(
        entry.id,
        entry.startedAt,
        url(entry.id, Kind.VIDEO),
        url(entry.id, Kind.EVENTS),
        url(entry.id, Kind.THUMBNAIL),
        "%s of recording %d".formatted(Kind.VIDEO, entry.id).getBytes(UTF_8).length);
  }

  /** Takes marks from now on without keeping them, so that lists never move forward. */
  public void forgetMarks() {
    this.forgetsMarks = true;
  }

  @Override
  public void markArchived(Collection<Long> ids) {
    beforeEachCall.run();
    if (forgetsMarks) {
      return;
    }
    changeAll(ids, Entry::archived);
  }

  @Override
  public Content open(URI url) {
    beforeEachCall.run();
    synchronized (this) {
      var file = files.get(url);
      if (file == null) {
        throw unknown();
      }
      return new Content(new ByteArrayInputStream(file), file.length);
    }
  }

  private synchronized void changeAll(Collection<Long> ids, UnaryOperator<Entry> step) {
    checkNamed(ids);
    ids.forEach(id -> change(id, step));
  }

  private void change(long id, UnaryOperator<Entry> step) {
    entries.put(id, step.apply(entry(id)));
  }

  private void checkNamed(Collection<Long> ids) {
    if (ids.size() > MAX_NAMED) {
      throw new InvalidValueException("recordingIds", ids.size(), "at most " + MAX_NAMED);
    }
    if (ids.stream().anyMatch(id -> entry(id).accountKey != account)) {
      throw unknown();
    }
  }

  private Entry entry(long id) {
    var found = entries.get(id);
    if (found == null) {
      throw unknown();
    }
    return found;
  }

  private static InvalidValueException unknown() {
    return new InvalidValueException("recording", "unknown", "one of the account");
  }

  private static URI[] urls(long id) {
    return new URI[] {url(id, Kind.VIDEO), url(id, Kind.EVENTS), url(id, Kind.THUMBNAIL)};
  }

  private static URI url(long id, Kind kind) {
    return URI.create("https://support.example/media/%d/%s".formatted(id, kind));
  }

  private enum Stage {
    UNASKED,
    ASKED,
    READY,
    FAILED
  }

  private record Entry(
      long id,
      long accountKey,
      long userKey,
      @Nullable Long companyId,
      Instant startedAt,
      Stage stage,
      boolean isArchived) {

    Entry at(Stage next) {
      return new Entry(id, accountKey, userKey, companyId, startedAt, next, isArchived);
    }

    Entry archived() {
      return new Entry(id, accountKey, userKey, companyId, startedAt, stage, true);
    }

    boolean isIn(Query query) {
      return isArchived == query.isArchived()
          && fits(query.accountKey(), accountKey)
          && fits(query.userKey(), userKey)
          && fits(query.companyId(), companyId)
          && (query.isUnattended() == null || query.isUnattended() == (companyId != null))
          && (query.from() == null || !startedAt.isBefore(query.from()))
          && (query.to() == null || !startedAt.isAfter(query.to()));
    }

    private static boolean fits(@Nullable Long asked, @Nullable Long given) {
      return asked == null || asked.equals(given);
    }
  }
}
