package org.deskbridge.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A text table whose columns are as wide as their widest cell. For one thread. */
public final class TextTable {

  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  /** Creates a table with the heads of its columns. */
  public TextTable(String... heads) {
    rows.add(List.of(heads));
  }

  /** Adds a row with a cell for each column. */
  public void add(String... cells) {
    rows.add(List.of(cells));
  }

  /** Prints the header and the rows. */
  public void print(PrintWriter out) {
    var widths = IntStream.range(0, rows.get(0).size()).map(this::width).toArray();
    rows.forEach(row -> out.println(line(row, widths)));
  }

  private static String line(List<String> row, int[] widths) {
    var line = new StringBuilder();
    for (int column = 0; column < row.size(); column++) {
      var cell = row.get(column);
      line.append(cell).append(" ".repeat(widths[column] - cell.length())).append(GAP);
    }
    return line.toString().stripTrailing();
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }
}
