-- Callbacks are listed by account, and sent again on request.
-- replayed_after: how many attempts were made before the last replay; null if there was none.
alter table callback add column account_key bigint;
alter table callback add column replayed_after integer;
update callback
set account_key = (select s.account_key from session s where s.number = callback.session_number);
create index callback_of_account on callback (account_key, happened_at, cursor);

-- What was not delivered is rare, and looked for among much that was.
create index callback_not_delivered on callback (account_key, happened_at, cursor)
  where settled_as <> 'DELIVERED';

create trigger callback_replayed after update of settled_as on callback
when old.settled_as is not null and new.settled_as is null begin
  update callback_backlog set callbacks = callbacks + 1;
end;

-- Attempts are kept for some time. The at of one whose time is over is -1 - at, which is as long; its
-- row is blank, and goes with many of its kind.
