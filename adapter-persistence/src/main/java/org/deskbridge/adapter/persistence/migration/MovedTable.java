package org.deskbridge.adapter.persistence.migration;

import java.util.List;

/**
 * A table that is moved, with its name the same on both sides.
 *
 * @param key the columns that put its rows into one order; empty for a table of one row
 * @param source what is read of the folder in its place: the table, or a query in brackets with the
 *     same columns
 */
record MovedTable(String name, List<String> key, String source) {

  static MovedTable of(String name, String... key) {
    return new MovedTable(name, List.of(key), name);
  }

  /** Returns the table with only the rows that the query selects. */
  MovedTable from(String query) {
    return new MovedTable(name, key, "(" + query + ")");
  }
}
