package org.deskbridge.app.settings;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** The names that a mistyped one may have meant. */
public final class NearNames {

  private static final int MOST = 3;

  /** A shorter text is the beginning of too many names. */
  private static final int SHORTEST_BEGINNING = 3;

  private NearNames() {}

  /** Returns the names that are most similar to the text, at most three. */
  public static List<String> of(String text, Collection<String> names) {
    var typed = text.toLowerCase(Locale.ROOT);
    var near =
        names.stream()
            .filter(each -> isNear(typed, each.toLowerCase(Locale.ROOT)))
            .collect(
                groupingBy(
                    each -> edits(typed, each.toLowerCase(Locale.ROOT)), TreeMap::new, toList()));
    return near.isEmpty() ? List.of() : near.firstEntry().getValue().stream().limit(MOST).toList();
  }

  /** Returns the similar names as a message shows them, or the other text if there are none. */
  public static String expected(String text, Collection<String> names, String otherwise) {
    var near = of(text, names);
    return near.isEmpty() ? otherwise : String.join(" or ", near);
  }

  private static boolean isNear(String typed, String name) {
    var length = typed.replaceFirst("^-+", "").length();
    return edits(typed, name) <= Math.max(1, length / 3)
        || (length >= SHORTEST_BEGINNING && name.startsWith(typed));
  }

  /** Returns how many letters to insert, remove, replace or swap with the next one. */
  private static int edits(String from, String to) {
    var table = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        table[i][j] = i == 0 || j == 0 ? i + j : fewest(table, from, to, i, j);
      }
    }
    return table[from.length()][to.length()];
  }

  private static int fewest(int[][] table, String from, String to, int i, int j) {
    var replaced = table[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
    var fewest = Math.min(replaced, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
    var isSwapped =
        i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
    return isSwapped ? Math.min(fewest, 1 + table[i - 2][j - 2]) : fewest;
  }
}
