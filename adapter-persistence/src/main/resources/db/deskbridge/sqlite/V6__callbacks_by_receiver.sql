-- Callbacks are claimed host by host, so that what waits for one that hangs costs the others nothing.
-- receiver: host and port; empty for what was queued before.
alter table callback add column receiver text not null default '';

-- Within a host, callbacks that were never claimed come before those that are put off or leased.
create index callback_due_by_receiver on callback (receiver, due_at <> happened_at, due_at, cursor)
  where due_at is not null;
drop index callback_due_first;
