-- Receivers of callbacks that have answered nothing but failures since some time. A success removes
-- the row. disabled_at: since when their callbacks wait; null while they are sent.
create table failing_receiver (
  account_key integer not null,
  address text not null,
  failing_since integer not null,
  last_failed_at integer not null,
  disabled_at integer,
  primary key (account_key, address)
);
create index failing_receiver_disabled on failing_receiver (disabled_at)
  where disabled_at is not null;
create index failing_receiver_over on failing_receiver (last_failed_at) where disabled_at is null;

-- That receivers were disabled and enabled, for the feed of their account. cursor: that of an empty
-- row of session_event. sequence: counts those of a receiver, from 0. The last three columns: of
-- failing_receiver, as they were then.
create table receiver_event (
  cursor integer primary key,
  account_key bigint not null,
  address text not null,
  sequence integer not null,
  kind text not null,
  happened_at integer not null,
  failing_since integer not null,
  last_failed_at integer not null,
  disabled_at integer
);
create unique index receiver_event_in_order on receiver_event (account_key, address, sequence);

-- 1 if a callback waits for its receiver to be enabled, until it is claimed.
alter table callback add column is_held integer not null default 0;
create index callback_held on callback (account_key, receiver) where is_held = 1;
