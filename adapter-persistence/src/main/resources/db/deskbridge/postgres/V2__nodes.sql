-- What several nodes share while they run: which of them live, which pages are connected to each, what
-- they tell one another, and who runs which job. It is worth nothing once no node lives, so it is not
-- written ahead, and the server empties these tables after a crash: the nodes fill them again.
-- Times are milliseconds since 1970 by the clock of the database, but for seen_at.

-- A number for each start of a node; never given out again, so this one is kept.
create sequence node_number;

create unlogged table node (
  id bigint primary key,
  alive_until bigint not null
);

-- Since when there was always a node that lived: one row.
create unlogged table service_start (
  number integer primary key check (number = 1),
  since bigint not null
);

-- user_key: 0 for a customer's page. arrived: in the order of their arrival.
create unlogged table connected_page (
  session_key text collate "C" not null,
  page_id text collate "C" not null,
  user_key bigint not null,
  node bigint not null,
  arrived bigint not null generated always as identity,
  primary key (session_key, page_id, user_key)
);
create index connected_page_of_node on connected_page (node);

-- When each side of a session was last seen, kept for a day after it has gone.
create unlogged table page_seen (
  session_key text collate "C" not null,
  side text not null,
  seen_at bigint not null,
  primary key (session_key, side)
);

-- Messages between pages, for the other nodes; numbered by each node.
create unlogged table relay_message (
  node bigint not null,
  number bigint not null,
  session_key text collate "C" not null,
  message text not null,
  sent_at bigint not null,
  primary key (node, number)
);

create unlogged table job_turn (
  job text primary key,
  node bigint not null
);
