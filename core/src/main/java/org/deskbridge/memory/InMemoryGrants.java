package org.deskbridge.memory;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deskbridge.account.UserKey;
import org.deskbridge.auth.Grant;
import org.deskbridge.auth.Grants;
import org.deskbridge.auth.TokenHash;

/** Grants in memory. Safe for use by several threads at once. */
public final class InMemoryGrants implements Grants {

  private final Map<TokenHash, Grant> grants = new HashMap<>();

  @Override
  public synchronized void put(Grant grant) {
    grants.put(grant.token(), grant);
  }

  @Override
  public synchronized Optional<Grant> grant(TokenHash token) {
    return Optional.ofNullable(grants.get(token));
  }

  @Override
  public synchronized boolean revoke(TokenHash token) {
    return grants.remove(token) != null;
  }

  @Override
  public synchronized int revokeAll(UserKey user) {
    var count = grants.size();
    grants.values().removeIf(each -> each.user().equals(user));
    return count - grants.size();
  }

  @Override
  public synchronized boolean replace(TokenHash token, List<Grant> successors) {
    var wasThere = revoke(token);
    if (wasThere) {
      successors.forEach(this::put);
    }
    return wasThere;
  }

  @Override
  public synchronized int removeExpired(Instant before) {
    var count = grants.size();
    grants.values().removeIf(each -> each.expiresAt().isBefore(before));
    return count - grants.size();
  }
}
