package org.deskbridge.adapter.persistence.migration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;

/**
 * Rows of a table as the lines that PostgreSQL copies from, with their number and a checksum. Equal
 * rows give equal lines, whichever database they are read from.
 */
final class RowLines {

  private final List<String> columns;
  private final MessageDigest sha256 = sha256();
  private long rows;

  RowLines(List<String> columns) {
    this.columns = columns;
  }

  /** Returns the line of the current row, and adds it to the checksum. */
  byte[] add(ResultSet row) throws SQLException {
    var line = new StringBuilder();
    var isFirst = true;
    for (var column : columns) {
      if (!isFirst) {
        line.append('\t');
      }
      isFirst = false;
      var value = row.getObject(column);
      if (value == null) {
        line.append("\\N");
      } else {
        append(line, value.toString());
      }
    }
    var bytes = line.append('\n').toString().getBytes(UTF_8);
    sha256.update(bytes);
    rows++;
    return bytes;
  }

  private static void append(StringBuilder line, String value) {
    for (int i = 0; i < value.length(); i++) {
      var each = value.charAt(i);
      switch (each) {
        case '\\' -> line.append("\\\\");
        case '\t' -> line.append("\\t");
        case '\n' -> line.append("\\n");
        case '\r' -> line.append("\\r");
        default -> line.append(each);
      }
    }
  }

  /** Returns number and checksum of the rows so far; none can be added after this. */
  DataMove.Moved sum(MovedTable table) {
    return new DataMove.Moved(table.name(), rows, HexFormat.of().formatHex(sha256.digest()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
