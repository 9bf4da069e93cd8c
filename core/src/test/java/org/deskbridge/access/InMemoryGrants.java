package org.deskbridge.access;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Grants in memory. Safe for use by several threads at once. */
public final class InMemoryGrants implements Grants {

  private final Map<TokenHash, Grant> grants = new ConcurrentHashMap<>();

  @Override
  public void put(Grant grant) {
    grants.put(grant.token(), grant);
  }

  @Override
  public Optional<Grant> grant(TokenHash token) {
    return Optional.ofNullable(grants.get(token));
  }

  @Override
  public boolean revoke(TokenHash token) {
    return grants.remove(token) != null;
  }

  @Override
  public synchronized int removeExpired(Instant before) {
    var count = grants.size();
    grants.values().removeIf(each -> each.expiresAt().isBefore(before));
    return count - grants.size();
  }
}
