package org.deskbridge.adapter.persistence.sql;

/** Texts without regard to case, which SQLite itself tells apart for ASCII alone. */
final class CaseFolding {

  private CaseFolding() {}

  /**
   * Returns the same for any two texts that differ in case alone, as {@link
   * String#equalsIgnoreCase} sees it: letter by letter, so that what a text contains its folded
   * form contains as well.
   */
  static String fold(String text) {
    return text.codePoints()
        .map(letter -> Character.toLowerCase(Character.toUpperCase(letter)))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
