package org.deskbridge.session.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.RoomDesk;
import org.deskbridge.auth.Caller;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.id.SessionKey;
import org.junit.jupiter.api.Test;

class GetChatTest {

  private final InMemoryDesk memory = new InMemoryDesk();
  private final RoomDesk getChat = memory.desk().room();
  private final SessionKey key = memory.active().state().key();

  @Test
  void showsTheNewestLinesAndThenEarlierOnes() {
    say(450);

    var newest = getChat.chat(memory.caller(), key, GetChat.NEWEST);
    var earlier = getChat.chat(memory.caller(), key, newest.lines().get(0).revision());
    var first = getChat.chat(memory.caller(), key, earlier.lines().get(0).revision());

    assertThat(newest.lines()).hasSize(200).last().matches(saying("line 449"));
    assertThat(newest.hasEarlier()).isTrue();
    assertThat(earlier.lines()).hasSize(200).last().matches(saying("line 249"));
    assertThat(earlier.hasEarlier()).isTrue();
    assertThat(first.lines()).hasSize(50).first().matches(saying("line 0"));
    assertThat(first.hasEarlier()).isFalse();
  }

  @Test
  void saysThatThereIsNothingEarlierWhereAllOfItIsShown() {
    say(200);

    var part = getChat.chat(memory.caller(), key, GetChat.NEWEST);

    assertThat(part.lines()).hasSize(200);
    assertThat(part.hasEarlier()).isFalse();
  }

  @Test
  void showsAnEmptyChat() {
    assertThat(getChat.chat(memory.caller(), key, GetChat.NEWEST))
        .isEqualTo(new GetChat.Part(List.of(), false));
  }

  @Test
  void isForThoseWhoAreInAlone() {
    say(1);

    assertThat(getChat.chat(Caller.customerOf(key.value()), key, GetChat.NEWEST).lines())
        .hasSize(1);
    assertThatThrownBy(() -> getChat.chat(memory.stranger(), key, GetChat.NEWEST))
        .isInstanceOf(SessionNotFoundException.class);
    assertThatThrownBy(() -> getChat.chat(Caller.customerOf("other"), key, GetChat.NEWEST))
        .isInstanceOf(SessionNotFoundException.class);
  }

  private void say(int lines) {
    IntStream.range(0, lines)
        .forEach(
            number -> memory.desk().room().postMessage(memory.caller(), key, "line " + number));
  }

  private static Predicate<SessionEvent.ChatLine> saying(String text) {
    return line -> line instanceof SessionEvent.Said said && said.text().equals(text);
  }
}
