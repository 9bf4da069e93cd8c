package org.deskbridge.adapter.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import org.deskbridge.adapter.persistence.OpenFolder;
import org.deskbridge.adapter.persistence.StoreDesk;
import org.deskbridge.session.CallbackLogin;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.SessionsContract;
import org.deskbridge.session.launch.SessionRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlSessionsTest implements SessionsContract {

  @RegisterExtension final OpenFolder folder = new OpenFolder();

  @Override
  public Sessions sessions() {
    return folder.store().sessions();
  }

  @Test
  void showsNoPasswordOfAReceiverToWhoeverCopiesTheDatabase() throws IOException {
    var url = URI.create("https://robin:pa55word@helpdesk.example/cb");
    var request = new SessionRequest(null, null, null, url, "key 1");

    var started = new StoreDesk(folder.store(), "erika@example.com").start(request);
    folder.reopen();

    assertThat(folder.database()).contains("helpdesk.example").doesNotContain("robin", "pa55word");
    var stored = folder.store().sessions().byKey(started.key()).orElseThrow().state();
    var target = stored.origin().callbackUrl();
    assertThat(CallbackLogin.target(folder.store().secrets(), stored, target)).isEqualTo(url);
  }
}
