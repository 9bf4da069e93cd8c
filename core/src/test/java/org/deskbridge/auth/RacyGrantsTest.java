package org.deskbridge.auth;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.deskbridge.account.Directory;
import org.deskbridge.account.UserKey;
import org.deskbridge.memory.InMemoryDirectory;
import org.deskbridge.memory.InMemoryGrants;
import org.deskbridge.memory.InMemoryOAuthClients;
import org.junit.jupiter.api.Test;

/** The contract fails on grants that look first and act then, as two statements would. */
class RacyGrantsTest {

  @Test
  void areFoundOutWhenTheyReplace() {
    assertThatThrownBy(new Racy()::putsTheGrantsOfExactlyOneOfManyRivalsInThePlaceOfOne)
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void areFoundOutWhenTheyRevoke() {
    assertThatThrownBy(new Racy()::tellsExactlyOneOfManyRivalsThatItRevoked)
        .isInstanceOf(AssertionError.class);
  }

  private static final class Racy implements GrantsContract, Grants {

    private final InMemoryGrants grants = new InMemoryGrants();
    private final InMemoryDirectory directory = new InMemoryDirectory();
    private final InMemoryOAuthClients clients = new InMemoryOAuthClients();

    @Override
    public Grants grants() {
      return this;
    }

    @Override
    public Directory directory() {
      return directory;
    }

    @Override
    public OAuthClients clients() {
      return clients;
    }

    @Override
    public void put(Grant grant) {
      grants.put(grant);
    }

    @Override
    public int revokeAll(UserKey user) {
      return grants.revokeAll(user);
    }

    @Override
    public Optional<Grant> grant(TokenHash token) {
      return grants.grant(token);
    }

    @Override
    @SuppressWarnings("ThreadPriorityCheck") // a chance for the rivals is all that is wanted
    public boolean revoke(TokenHash token) {
      var wasThere = grant(token).isPresent();
      Thread.yield();
      grants.revoke(token);
      return wasThere;
    }

    @Override
    public boolean replace(TokenHash token, List<Grant> successors) {
      var wasThere = revoke(token);
      if (wasThere) {
        successors.forEach(this::put);
      }
      return wasThere;
    }

    @Override
    public int removeExpired(Instant before) {
      return grants.removeExpired(before);
    }
  }
}
