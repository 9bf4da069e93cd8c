package org.deskbridge.adapter.http.pages;

import static java.util.regex.Pattern.MULTILINE;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Joins a module of the pages and all that it imports into one module, so that a browser needs one
 * request for all of them.
 *
 * <p>Each module becomes a block that assigns its exports to an object, after the blocks of what it
 * imports; what the first module exports is exported at the end. Only the forms of {@code import}
 * and {@code export} that the pages use are supported; every other one fails here, and so in the
 * tests of each page.
 */
final class ScriptBundle {

  private static final Pattern IMPORT =
      Pattern.compile("^import (?:\\{([^}]*)} from )?'([^']+)';", MULTILINE);

  private static final Pattern EXPORT_OF_OTHER =
      Pattern.compile("^export \\{([^}]*)} from '([^']+)';", MULTILINE);

  private static final Pattern EXPORT =
      Pattern.compile("^export (?=(?:const|class|function|async function) (\\w+))", MULTILINE);

  /** A module that is loaded later is named by its whole address, as it is not joined. */
  private static final Pattern UNSUPPORTED =
      Pattern.compile("^(?:import|export)\\b.*|^.*await import\\('\\..*", MULTILINE);

  /** Comments that start a line. Others may be part of a text. */
  private static final Pattern COMMENT =
      Pattern.compile("^[ \\t]*(?:/\\*(?s:.*?)\\*/|//.*)\\n?", MULTILINE);

  private final Function<String, Optional<String>> sources;
  private final Map<String, @Nullable String> names = new LinkedHashMap<>();
  private final Map<String, List<String>> exportsOf = new HashMap<>();
  private final StringBuilder out = new StringBuilder();

  private ScriptBundle(Function<String, Optional<String>> sources) {
    this.sources = sources;
  }

  /**
   * Returns the joined module.
   *
   * @param sources the source of a module by its path
   * @throws IllegalStateException if a module is missing, imports in a circle, or uses another form
   */
  static String of(String path, Function<String, Optional<String>> sources) {
    var bundle = new ScriptBundle(sources);
    var name = bundle.add(path);
    return bundle.out.append(bundle.exportOf(path, name)).toString();
  }

  /** Adds a module after those that it imports, and returns the name of its exports. */
  private String add(String path) {
    if (names.containsKey(path)) {
      var known = names.get(path);
      return known == null ? fail(path, "imports itself, by way of others") : known;
    }
    names.put(path, null);
    var name = "$" + names.size();
    var source =
        sources.apply(path).orElseThrow(() -> new IllegalStateException(path + ": not there"));
    var exports = new ArrayList<String>();
    var body = COMMENT.matcher(source).replaceAll("");
    body = IMPORT.matcher(body).replaceAll(each -> literally(imported(path, each)));
    body =
        EXPORT_OF_OTHER.matcher(body).replaceAll(each -> literally(passedOn(path, each, exports)));
    body = EXPORT.matcher(body).replaceAll(each -> exported(each, exports));
    var unsupported = UNSUPPORTED.matcher(body);
    if (unsupported.find()) {
      return fail(path, "unsupported: " + unsupported.group());
    }
    out.append("const %s = {};\n{\n%s\n".formatted(name, body.strip()));
    if (!exports.isEmpty()) {
      out.append("Object.assign(%s, { %s });\n".formatted(name, String.join(", ", exports)));
    }
    out.append("}\n");
    names.put(path, name);
    exportsOf.put(path, exports);
    return name;
  }

  /** Returns the statement that exports what a module does, empty if it exports nothing. */
  private String exportOf(String path, String name) {
    var all =
        exportsOf.getOrDefault(path, List.of()).stream()
            .map(each -> each.replaceFirst(":.*", ""))
            .collect(Collectors.joining(", "));
    return all.isEmpty() ? "" : "export const { %s } = %s;\n".formatted(all, name);
  }

  private String imported(String path, MatchResult statement) {
    var module = add(resolved(path, statement.group(2)));
    var wanted = statement.group(1);
    return wanted == null
        ? ""
        : "const { %s } = %s;"
            .formatted(
                names(wanted)
                    .map(each -> each.replace(" as ", ": "))
                    .collect(Collectors.joining(", ")),
                module);
  }

  private String passedOn(String path, MatchResult statement, List<String> exports) {
    var module = add(resolved(path, statement.group(2)));
    names(statement.group(1))
        .map(each -> each.split(" as ", 2))
        .forEach(
            each -> exports.add("%s: %s.%s".formatted(each[each.length - 1], module, each[0])));
    return "";
  }

  private static String exported(MatchResult statement, List<String> exports) {
    exports.add(statement.group(1));
    return "";
  }

  private static Stream<String> names(String list) {
    return Stream.of(list.split(",")).map(String::strip).filter(each -> !each.isEmpty());
  }

  private static String resolved(String path, String target) {
    return Path.of(path).resolveSibling(target).normalize().toString().replace('\\', '/');
  }

  private static String literally(String replacement) {
    return Matcher.quoteReplacement(replacement);
  }

  private static String fail(String path, String problem) {
    throw new IllegalStateException("%s: %s".formatted(path, problem));
  }
}
