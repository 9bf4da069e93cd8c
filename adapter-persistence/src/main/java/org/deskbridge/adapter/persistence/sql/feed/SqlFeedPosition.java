package org.deskbridge.adapter.persistence.sql.feed;

import java.util.Optional;
import org.deskbridge.adapter.persistence.sql.GroupCommitWriter;
import org.deskbridge.adapter.persistence.sql.ReadConnectionPool;
import org.deskbridge.helpdesk.FeedPosition;

/** The helpdesk's place in the event feed of its service, in a table of one row. */
public final class SqlFeedPosition implements FeedPosition {

  private static final String CURSOR = "select cursor from feed_position";
  private static final String SAVE =
      """
      insert into feed_position (number, cursor) values (1, ?)
      on conflict (number) do update set cursor = excluded.cursor
      """;

  private final ReadConnectionPool readers;
  private final GroupCommitWriter writer;

  public SqlFeedPosition(ReadConnectionPool readers, GroupCommitWriter writer) {
    this.readers = readers;
    this.writer = writer;
  }

  @Override
  public Optional<String> cursor() {
    return readers.read(on -> on.first(CURSOR, row -> row.getString("cursor")));
  }

  @Override
  public void save(String cursor) {
    writer.write(on -> on.update(SAVE, cursor));
  }
}
