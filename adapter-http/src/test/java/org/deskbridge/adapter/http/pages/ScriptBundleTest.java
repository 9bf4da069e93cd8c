package org.deskbridge.adapter.http.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptBundleTest {

  private final Map<String, String> sources = new HashMap<>();

  @Test
  void putsEachModuleOnceAndBehindThoseThatItImports() {
    sources.put(
        "join/page.js",
        """
        import { text } from '../texts/texts.js';
        import {
          first,
          second as other,
        } from './parts.js';
        import '../side.js';

        const own = text;
        """);
    sources.put(
        "join/parts.js",
        """
        import { text } from '../texts/texts.js';
        export { text as words } from '../texts/texts.js';
        export const first = text;
        export async function second() {}
        """);
    sources.put("texts/texts.js", "export const text = '$1 as it is';\n");
    sources.put("side.js", "run();\n");

    var joined = joined("join/page.js");

    assertThat(joined)
        .isEqualTo(
            """
            const $2 = {};
            {
            const text = '$1 as it is';
            Object.assign($2, { text });
            }
            const $3 = {};
            {
            const { text } = $2;

            const first = text;
            async function second() {}
            Object.assign($3, { words: $2.text, first, second });
            }
            const $4 = {};
            {
            run();
            }
            const $1 = {};
            {
            const { text } = $2;
            const { first, second: other } = $3;


            const own = text;
            }
            """);
  }

  @Test
  void exportsWhatTheFirstModuleExports() {
    sources.put(
        "texts/de.js",
        """
        import { plural } from './plural.js';
        export { plural as counted } from './plural.js';
        export const de = plural('de');
        """);
    sources.put("texts/plural.js", "export function plural() {}\n");

    var joined = joined("texts/de.js");

    assertThat(joined)
        .endsWith(
            """
            Object.assign($1, { counted: $2.plural, de });
            }
            export const { counted, de } = $1;
            """)
        .doesNotContain("import", "export function");
  }

  @Test
  void leavesOutCommentsThatStartALine() {
    sources.put(
        "page.js",
        """
        /**
         * export const none = 1;
         */
        const a = '// kept'; // kept, too
          // gone
          /** gone */
        const b = /** @type {string} */ (a);
        """);

    var joined = joined("page.js");

    assertThat(joined)
        .contains("const a = '// kept'; // kept, too\nconst b = /** @type {string} */ (a);\n")
        .doesNotContain("gone", "none");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import * as all from './other.js';",
        "import all from './other.js';",
        "import { a } from \"./other.js\";",
        "export default class {}",
        "export let changing = 1;",
        "export { a };",
        "const { a } = await import('./other.js');"
      })
  void refusesWhatItDoesNotKnow(String statement) {
    sources.put("page.js", statement);

    assertThatIllegalStateException()
        .isThrownBy(() -> joined("page.js"))
        .withMessage("page.js: unsupported: " + statement);
  }

  @Test
  void refusesACircle() {
    sources.put("page.js", "import { a } from './other.js';");
    sources.put("other.js", "import { b } from './page.js';");

    assertThatIllegalStateException()
        .isThrownBy(() -> joined("page.js"))
        .withMessage("page.js: imports itself, by way of others");
  }

  @Test
  void refusesAnImportOfNothing() {
    sources.put("page.js", "import { a } from './missing.js';");

    assertThatIllegalStateException()
        .isThrownBy(() -> joined("page.js"))
        .withMessage("missing.js: not there");
  }

  private String joined(String path) {
    return ScriptBundle.of(path, each -> Optional.ofNullable(sources.get(each)));
  }
}
