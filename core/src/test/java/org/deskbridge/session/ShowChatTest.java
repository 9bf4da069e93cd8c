package org.deskbridge.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.access.Caller;
import org.junit.jupiter.api.Test;

class ShowChatTest {

  private final InMemoryDesk memory = new InMemoryDesk();
  private final ShowChat showChat = memory.desk().showChat();
  private final SessionKey key = memory.active().state().key();

  @Test
  void showsTheNewestLinesAndThenEarlierOnes() {
    say(450);

    var newest = showChat.show(memory.caller(), key, ShowChat.NEWEST);
    var earlier = showChat.show(memory.caller(), key, newest.lines().get(0).revision());
    var first = showChat.show(memory.caller(), key, earlier.lines().get(0).revision());

    assertThat(newest.lines()).hasSize(200).last().matches(line -> line.text().equals("line 449"));
    assertThat(newest.hasEarlier()).isTrue();
    assertThat(earlier.lines()).hasSize(200).last().matches(line -> line.text().equals("line 249"));
    assertThat(earlier.hasEarlier()).isTrue();
    assertThat(first.lines()).hasSize(50).first().matches(line -> line.text().equals("line 0"));
    assertThat(first.hasEarlier()).isFalse();
  }

  @Test
  void saysThatThereIsNothingEarlierWhereAllOfItIsShown() {
    say(200);

    var part = showChat.show(memory.caller(), key, ShowChat.NEWEST);

    assertThat(part.lines()).hasSize(200);
    assertThat(part.hasEarlier()).isFalse();
  }

  @Test
  void showsAnEmptyChat() {
    assertThat(showChat.show(memory.caller(), key, ShowChat.NEWEST))
        .isEqualTo(new ShowChat.Part(List.of(), false));
  }

  @Test
  void isForThoseWhoAreInAlone() {
    say(1);

    assertThat(showChat.show(Caller.customerOf(key.value()), key, ShowChat.NEWEST).lines())
        .hasSize(1);
    assertThatThrownBy(() -> showChat.show(memory.stranger(), key, ShowChat.NEWEST))
        .isInstanceOf(SessionNotFoundException.class);
    assertThatThrownBy(() -> showChat.show(Caller.customerOf("other"), key, ShowChat.NEWEST))
        .isInstanceOf(SessionNotFoundException.class);
  }

  private void say(int lines) {
    IntStream.range(0, lines)
        .forEach(number -> memory.desk().say().say(memory.caller(), key, "line " + number));
  }
}
