-- Callbacks that wait in a table of their own, which stays as small as the queue is, whatever was
-- ever delivered. A row moves when it is settled, and back when it is replayed. Nothing settled is
-- due: the index callback_due stays, empty, and spares a look through what is settled.
alter table callback rename to callback_settled;
drop trigger callback_added on callback_settled;
drop trigger callback_settled on callback_settled;
drop trigger callback_replayed on callback_settled;
drop trigger callback_removed on callback_settled;
drop function count_callback();
drop index callback_unsettled;
drop index callback_due_by_receiver;

create table callback (like callback_settled including generated) partition by list (settled_as);
create table callback_waiting partition of callback for values in (null);
alter table callback_waiting
  add primary key (cursor),
  add unique (callback_id),
  add foreign key (session_number) references session (number);
create index callback_waiting_of_account on callback_waiting (account_key, happened_at, cursor);
create index callback_waiting_by_session on callback_waiting (session_number, cursor);
create index callback_waiting_oldest on callback_waiting (happened_at);
create index callback_waiting_due on callback_waiting (due_at) where due_at is not null;
create index callback_waiting_due_by_receiver
  on callback_waiting (receiver, is_put_off, due_at, cursor) where due_at is not null;

with waiting as (delete from callback_settled where settled_as is null returning *)
insert into callback_waiting (
  cursor, callback_id, session_number, happened_at, receiver, account_key, attempts, due_at,
  settled_as, replayed_after)
select cursor, callback_id, session_number, happened_at, receiver, account_key, attempts, due_at,
  settled_as, replayed_after
from waiting;
alter table callback attach partition callback_settled default;
create index callback_stopped on callback_settled (session_number) where settled_as = 'STOPPED';

-- Counted once for a statement, however many rows it changes.
create function count_callbacks_added() returns trigger language plpgsql as $$
begin
  update callback_backlog
  set callbacks = callbacks + (select count(*) from added where settled_as is null);
  return null;
end $$;
create function count_callbacks_changed() returns trigger language plpgsql as $$
declare
  more bigint := (select count(*) from after where settled_as is null)
    - (select count(*) from before where settled_as is null);
begin
  if more <> 0 then
    update callback_backlog set callbacks = callbacks + more;
  end if;
  return null;
end $$;
create function count_callbacks_removed() returns trigger language plpgsql as $$
begin
  update callback_backlog
  set callbacks = callbacks - (select count(*) from removed where settled_as is null);
  return null;
end $$;
create trigger callbacks_added after insert on callback
  referencing new table as added
  for each statement execute function count_callbacks_added();
create trigger callbacks_changed after update on callback
  referencing old table as before new table as after
  for each statement execute function count_callbacks_changed();
create trigger callbacks_removed after delete on callback
  referencing old table as removed
  for each statement execute function count_callbacks_removed();

-- The attempts of each month, in UTC, in a table of its own, which is dropped when its time is over.
-- The last one holds what has no month yet.
alter table callback_attempt rename to callback_attempt_former;
alter index callback_attempt_by_callback rename to callback_attempt_former_by_callback;
create sequence callback_attempt_number;
create table callback_attempt (
  number bigint not null default nextval('callback_attempt_number'),
  cursor bigint not null,
  attempt integer not null,
  at bigint not null,
  outcome text not null,
  http_status integer,
  detail text not null,
  retry_after text,
  took_nanos bigint not null
) partition by range (at);
create index callback_attempt_in_order on callback_attempt (number);
create index callback_attempt_by_callback on callback_attempt (cursor, attempt);
create table callback_attempt_other partition of callback_attempt default;

-- Makes the table of the month with this time, unless there is one. Where readers keep it waiting it
-- does nothing: writers wait behind it.
create function add_attempt_month(at bigint) returns void
language plpgsql set lock_timeout = '1s' as $$
declare
  month timestamp :=
    date_trunc('month', to_timestamp(add_attempt_month.at / 1000.0) at time zone 'UTC');
  name text := 'callback_attempt_' || to_char(month, 'YYYY_MM');
  first bigint := extract(epoch from month) * 1000;
  behind bigint := extract(epoch from month + interval '1 month') * 1000;
begin
  if to_regclass(name) is null then
    execute format('create table %I (like callback_attempt including defaults)', name);
    execute format(
      'insert into %I select * from callback_attempt_other a where a.at >= %s and a.at < %s',
      name, first, behind);
    delete from callback_attempt_other a where a.at >= first and a.at < behind;
    execute format(
      'alter table callback_attempt attach partition %I for values from (%s) to (%s)',
      name, first, behind);
  end if;
exception when lock_not_available then
  raise log 'callback attempts: no table for this month yet, it is in use';
end $$;

-- For this month and the next three.
create function add_attempt_months() returns void language plpgsql as $$
begin
  for ahead in 0..3 loop
    perform add_attempt_month(
      cast(extract(epoch from now() + make_interval(months => ahead)) * 1000 as bigint));
  end loop;
end $$;

-- Drops the months that are wholly before a time, and returns how many attempts that were.
create function drop_attempt_months(before bigint) returns bigint
language plpgsql set lock_timeout = '1s' as $$
declare
  month text;
  attempts bigint;
  dropped bigint := 0;
begin
  for month in
    select c.relname
    from pg_inherits i
    join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'callback_attempt'::regclass
      and c.relname ~ '^callback_attempt_\d{4}_\d{2}$'
      and extract(epoch from to_date(right(c.relname, 7), 'YYYY_MM') + interval '1 month') * 1000
        <= before
  loop
    execute format('select count(*) from %I', month) into attempts;
    execute format('drop table %I', month);
    dropped := dropped + attempts;
  end loop;
  return dropped;
exception when lock_not_available then
  raise log 'callback attempts: no month dropped, they are in use';
  return 0;
end $$;

do $$
begin
  perform add_attempt_months();
  perform add_attempt_month(a.at) from (
    select distinct on (to_char(to_timestamp(f.at / 1000.0) at time zone 'UTC', 'YYYY_MM')) f.at
    from callback_attempt_former f) a;
end $$;
insert into callback_attempt select * from callback_attempt_former order by number;
select setval(
  'callback_attempt_number', coalesce((select max(number) from callback_attempt), 0) + 1, false);
drop table callback_attempt_former;
