-- What each node tells the others of its use of rate limits: a row for each time that it has something
-- to tell, numbered by the node, kept for some seconds. Worth nothing after a crash, as in V2__nodes.sql.
-- uses: [[name of the limit, key, count], …] as JSON. since: of the first use, in milliseconds since 1970.
create unlogged table limit_use (
  node bigint not null,
  number bigint not null,
  uses text not null,
  since bigint not null,
  primary key (node, number)
);
