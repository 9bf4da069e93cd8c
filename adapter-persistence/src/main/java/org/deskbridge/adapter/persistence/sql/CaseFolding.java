package org.deskbridge.adapter.persistence.sql;

/** Folds the case of texts; SQLite itself does so for ASCII only. */
final class CaseFolding {

  private CaseFolding() {}

  /**
   * Returns the same for any two texts that differ in case alone, as {@link
   * String#equalsIgnoreCase} does: letter by letter, so that the folded form of a text contains the
   * folded forms of its parts.
   */
  static String fold(String text) {
    return text.codePoints()
        .map(letter -> Character.toLowerCase(Character.toUpperCase(letter)))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
