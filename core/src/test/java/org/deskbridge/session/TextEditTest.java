package org.deskbridge.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TextEditTest {

  @Test
  void holdsNoMoreThanWhatIsNew() {
    var before = "The printer is on fire.";

    assertThat(TextEdit.between(before, "The old printer is on fire."))
        .isEqualTo(new TextEdit(4, 19, "old "));
    assertThat(TextEdit.between(before, before + " Again."))
        .isEqualTo(new TextEdit(23, 0, " Again."));
    assertThat(TextEdit.between(before, "")).isEqualTo(new TextEdit(0, 0, ""));
    assertThat(TextEdit.between("", before)).isEqualTo(TextEdit.replacingAll(before));
    assertThat(TextEdit.between("aa", "aaa").appliedTo("aa")).isEqualTo("aaa");
  }

  @Test
  void cutsNoCharacterInTwo() {
    var plug = "\uD83D\uDD0C";
    var battery = "\uD83D\uDD0B";
    var otherPlane = "\uD83E\uDD0C";

    assertThat(TextEdit.between(plug, battery).inserted()).isEqualTo(battery);
    assertThat(TextEdit.between(plug, otherPlane).inserted()).isEqualTo(otherPlane);
    assertThat(TextEdit.between("a" + plug + "b", "a" + battery + "b"))
        .isEqualTo(new TextEdit(1, 1, battery));
  }

  @Test
  void leadsFromAnyTextToAnyOther() {
    var random = new Random(20261130);
    for (int i = 0; i < 10_000; i++) {
      var before = text(random);
      var after = text(random);

      var edit = TextEdit.between(before, after);

      assertThat(edit.appliedTo(before)).isEqualTo(after);
      assertThat(edit.inserted().codePoints()).noneMatch(each -> each >= 0xD800 && each < 0xE000);
    }
  }

  private static String text(Random random) {
    var text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      text.appendCodePoint(new int[] {'a', 'b', 0x1F50C, 0x1F50B, 0x1F90C}[random.nextInt(5)]);
    }
    return text.toString();
  }

  @Test
  void refusesATextThatIsTooShort() {
    var edit = new TextEdit(2, 2, "x");

    assertThatThrownBy(() -> edit.appliedTo("abc"))
        .hasMessage("text: 3 characters (expected: at least 4)");
  }

  @Test
  void keepsItsTextOutOfLogs() {
    assertThat(TextEdit.replacingAll("swordfish")).asString().doesNotContain("swordfish");
  }
}
