package org.deskbridge.adapter.persistence.postgres;

import static org.deskbridge.adapter.persistence.postgres.PostgresNodes.NOW;

import org.deskbridge.adapter.persistence.sql.ReadConnectionPool;
import org.deskbridge.spi.JobTurns;

/** Gives each job to one node, as long as that node lives. */
final class PostgresJobTurns implements JobTurns {

  private static final String TAKE =
      """
      insert into job_turn (job, node) values (?1, ?2)
      on conflict (job) do update set node = excluded.node
      where job_turn.node = excluded.node
        or not exists (
          select 1 from node n where n.id = job_turn.node and n.alive_until >= %s)
      """
          .formatted(NOW);

  private final ReadConnectionPool connections;
  private final PostgresNodes nodes;

  PostgresJobTurns(ReadConnectionPool connections, PostgresNodes nodes) {
    this.connections = connections;
    this.nodes = nodes;
  }

  @Override
  public boolean take(String job) {
    return connections.read(on -> on.update(TAKE, job, nodes.id())) > 0;
  }
}
