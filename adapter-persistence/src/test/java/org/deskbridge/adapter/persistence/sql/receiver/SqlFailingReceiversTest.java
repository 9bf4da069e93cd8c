package org.deskbridge.adapter.persistence.sql.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.deskbridge.adapter.persistence.OpenFolder;
import org.deskbridge.callback.CallbackQueue;
import org.deskbridge.callback.receiver.FailingReceivers;
import org.deskbridge.callback.receiver.FailingReceiversContract;
import org.deskbridge.session.Sessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlFailingReceiversTest implements FailingReceiversContract {

  @RegisterExtension final OpenFolder folder = new OpenFolder();

  @Override
  public FailingReceivers receivers() {
    return folder.store().failingReceivers();
  }

  @Override
  public CallbackQueue callbacks() {
    return folder.store().callbacks();
  }

  @Override
  public Sessions sessions() {
    return folder.store().sessions();
  }

  @Test
  void areKeptAcrossARestart() {
    var failing = receivers().failed(ACCOUNT, DESK, NOON, Instant.EPOCH);

    folder.reopen();

    assertThat(receivers().of(ACCOUNT)).containsExactly(failing);
  }
}
