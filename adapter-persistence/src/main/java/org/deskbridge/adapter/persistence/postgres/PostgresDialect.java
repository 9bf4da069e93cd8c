package org.deskbridge.adapter.persistence.postgres;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.deskbridge.adapter.persistence.sql.PreparedConnection;
import org.jspecify.annotations.Nullable;

/**
 * Spells the shared statements as PostgreSQL wants them.
 *
 * <p>They are written for SQLite, where their plans are tested. What PostgreSQL says differently is
 * listed here and nowhere else; what it has to do differently has a class of its own. The set of
 * texts is small and fixed, so each is spelled once.
 *
 * <p>Safe for use by several threads at once.
 */
final class PostgresDialect implements PreparedConnection.Dialect {

  private static final List<Rule> RULES =
      List.of(
          // One state of the database for all statements.
          new Rule("^begin$", "begin isolation level repeatable read, read only"),
          // Tells SQLite to keep the order of the tables; PostgreSQL finds it by itself.
          new Rule("\\bcross join (\\w+ \\w+) on\\b", "join $1 on"),
          // SQLite gives a row without a cursor the next one.
          new Rule("\\bvalues \\(null,", "values (nextval('log_cursor'),"),
          new Rule("\\binstr\\(", "strpos("),
          new Rule(
              "\\bjson_extract\\((\\w+\\.\\w+), '\\$\\.(\\w+)'\\)", "(cast($1 as json) ->> '$2')"),
          // The lists of the shared statements are numbers.
          new Rule(
              "\\bselect value from json_each\\((\\?\\d*)\\)",
              "select cast(value as bigint) from json_array_elements_text(cast($1 as json))"));

  private static final Pattern PARAMETER = Pattern.compile("\\?(\\d*)");

  private final Map<String, Spelled> known = new ConcurrentHashMap<>();

  @Override
  public String spelling(String sql) {
    return spelled(sql).text();
  }

  private Spelled spelled(String sql) {
    return known.computeIfAbsent(sql, Spelled::of);
  }

  @Override
  public void bind(PreparedStatement statement, String sql, @Nullable Object... arguments)
      throws SQLException {
    var order = spelled(sql).order();
    for (int i = 0; i < order.size(); i++) {
      statement.setObject(i + 1, stored(arguments[order.get(i)]));
    }
  }

  /**
   * Returns an argument as it is stored: truth as 0 or 1, and a text without the one character that
   * PostgreSQL refuses, which a receiver may well answer.
   */
  private static @Nullable Object stored(@Nullable Object argument) {
    if (argument instanceof Boolean truth) {
      return truth ? 1 : 0;
    }
    if (argument instanceof String[] texts) {
      return Arrays.stream(texts).map(PostgresDialect::text).toArray(String[]::new);
    }
    return argument instanceof String text ? text(text) : argument;
  }

  private static @Nullable String text(@Nullable String text) {
    return text == null ? null : text.replace('\0', '\uFFFD');
  }

  /** One difference. */
  private record Rule(Pattern pattern, String replacement) {

    Rule(String pattern, String replacement) {
      this(Pattern.compile(pattern), replacement);
    }

    String apply(String sql) {
      return pattern.matcher(sql).replaceAll(replacement);
    }
  }

  /**
   * A statement as PostgreSQL wants it.
   *
   * @param order which argument, from 0, belongs to each parameter: the driver knows no numbered
   *     parameters, so an argument may be set several times
   */
  private record Spelled(String text, List<Integer> order) {

    static Spelled of(String sql) {
      var text = sql;
      for (var rule : RULES) {
        text = rule.apply(text);
      }
      var order = new ArrayList<Integer>();
      var parameters = PARAMETER.matcher(text);
      while (parameters.find()) {
        var number = parameters.group(1);
        order.add(number.isEmpty() ? order.size() : Integer.parseInt(number) - 1);
      }
      return new Spelled(PARAMETER.matcher(text).replaceAll("?"), List.copyOf(order));
    }
  }
}
