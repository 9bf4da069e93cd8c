-- Times are milliseconds since 1970 in UTC. Enumerations are stored by name, truth as 0 or 1. Texts
-- that are put in order are compared byte by byte, whatever the language of the database.

-- Locked by each writing transaction from its beginning to its end, so that what is written has one
-- order over all nodes. Has no rows.
create table writing ();

-- The order of the log. A number that was given out is not given out again, so a removed event does
-- not make room for a later one.
create sequence log_cursor;

-- Where a session stands, as far as something is looked up by it. Its number is the cursor of its
-- first event.
create table session (
  number bigint primary key,
  state_cursor bigint not null generated always as (number) stored,
  session_key text collate "C" not null unique,
  revision integer not null,
  status text not null,
  account_key bigint,
  session_id text,
  start_mark bigint not null,
  code_mark text,
  listed_at bigint not null,
  ended_at bigint
);
create unique index session_by_id on session (session_id) where session_id is not null;
create unique index session_by_code_mark on session (code_mark) where code_mark is not null;
create index session_by_start_mark on session (start_mark);
create index session_by_place on session (account_key, listed_at, session_key);
create index session_ended on session (account_key, ended_at, session_key)
  where ended_at is not null;

-- The state of each session, but for its revision; its cursor is the number of the session.
create table session_state (
  cursor bigint primary key,
  session_number bigint not null,
  state text not null
);

-- All that ever happened to sessions, in the order of the commits. The first event of a session is
-- found by the session's number. is_line: whether it is a line of the chat that was not erased.
create table session_event (
  cursor bigint primary key,
  session_number bigint not null,
  revision integer not null,
  is_line integer not null,
  event text not null
);
create unique index session_event_in_order
  on session_event (session_number, is_line, revision) where revision > 0;

-- The events of each account in one order, and where each of them is: its cursor is that of an event
-- of a session, or of an empty row of session_event for an event of a recording.
-- recording_id, recording_revision: null for an event of a session.
create table feed_event (
  cursor bigint primary key,
  account_key bigint not null,
  recording_id bigint,
  recording_revision integer
);
create unique index feed_event_of_account on feed_event (account_key, cursor);

-- Where a helpdesk has arrived in the feed of its service: one row at most.
create table feed_position (
  number integer primary key check (number = 1),
  cursor text not null
);

-- How many sessions there are in each status, and when those that are waiting or active are to be
-- looked at next: at once when they become so.
create table session_count (
  status text primary key,
  sessions bigint not null
);
create table session_due (
  session_number bigint primary key,
  due_at bigint not null
);
create index session_due_first on session_due (due_at);

create function count_session() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    update session_count set sessions = sessions - 1 where status = old.status;
    delete from session_due where session_number = old.number;
  end if;
  if tg_op <> 'DELETE' then
    insert into session_count as c (status, sessions) values (new.status, 1)
    on conflict (status) do update set sessions = c.sessions + 1;
    if new.status in ('WAITING', 'ACTIVE') then
      insert into session_due (session_number, due_at) values (new.number, 0);
    end if;
  end if;
  return null;
end $$;
create trigger session_counted after insert or delete on session
  for each row execute function count_session();
create trigger session_moved after update of status on session
  for each row when (old.status <> new.status) execute function count_session();

-- The events that a receiver is told, settled ones among them.
-- due_at: when it can next be claimed, a lease included; null behind an unsettled one of its
-- session, and once settled. is_put_off: whether it was claimed or put off before. settled_as: a
-- verdict, or DROPPED. receiver: host and port. replayed_after: how many attempts were made before
-- the last replay; null if there was none.
create table callback (
  cursor bigint primary key,
  callback_id text not null unique,
  session_number bigint not null references session (number),
  happened_at bigint not null,
  receiver text collate "C" not null,
  account_key bigint,
  attempts integer not null,
  due_at bigint,
  is_put_off boolean generated always as (due_at <> happened_at) stored,
  settled_as text,
  replayed_after integer
);
create index callback_of_account on callback (account_key, happened_at, cursor);
create index callback_not_delivered on callback (account_key, happened_at, cursor)
  where settled_as <> 'DELIVERED';
create index callback_by_session on callback (session_number, cursor);
create index callback_due on callback (due_at) where due_at is not null;
create index callback_unsettled on callback (happened_at) where settled_as is null;
create index callback_due_by_receiver on callback (receiver, is_put_off, due_at, cursor)
  where due_at is not null;

create table callback_attempt (
  number bigint generated by default as identity primary key,
  cursor bigint not null,
  attempt integer not null,
  at bigint not null,
  outcome text not null,
  http_status integer,
  detail text not null,
  retry_after text,
  took_nanos bigint not null
);
create unique index callback_attempt_by_callback on callback_attempt (cursor, attempt);

-- How many callbacks are not settled: one row.
create table callback_backlog (
  callbacks bigint not null
);
insert into callback_backlog (callbacks) values (0);
create function count_callback() returns trigger language plpgsql as $$
begin
  update callback_backlog
  set callbacks = callbacks
    + case when tg_op <> 'DELETE' and new.settled_as is null then 1 else -1 end;
  return null;
end $$;
create trigger callback_added after insert on callback
  for each row when (new.settled_as is null) execute function count_callback();
create trigger callback_settled after update of settled_as on callback
  for each row when (old.settled_as is null and new.settled_as is not null)
  execute function count_callback();
create trigger callback_replayed after update of settled_as on callback
  for each row when (old.settled_as is not null and new.settled_as is null)
  execute function count_callback();
create trigger callback_removed after delete on callback
  for each row when (old.settled_as is null) execute function count_callback();

-- Where a recording stands, as far as something is looked up by it. The state itself is in the
-- recording's latest event: the one of the same revision.
-- waiting_since: since when a video is to be made, or from when on the next attempt is; while it is
-- made, when there was the last sign of life; else null.
create table recording (
  id bigint primary key,
  revision integer not null,
  session_key text not null,
  account_key bigint not null,
  user_key bigint not null,
  company_id bigint,
  is_unattended integer not null,
  started_at bigint not null,
  stage text not null,
  is_archived integer not null,
  waiting_since bigint,
  progress double precision
);
create index recording_of_account
  on recording (account_key, stage, is_archived, is_unattended, started_at, id);
create index recording_of_user
  on recording (account_key, user_key, stage, is_archived, is_unattended, started_at, id);
create index recording_of_company
  on recording (account_key, company_id, stage, is_archived, started_at, id)
  where company_id is not null;
create index recording_of_user_and_company
  on recording (account_key, company_id, user_key, stage, is_archived, started_at, id)
  where company_id is not null;
create index recording_of_session on recording (session_key, started_at, id);
create index recording_kept on recording (account_key, started_at, id) where stage <> 'ERASED';
create index recording_queued on recording (account_key, waiting_since, id)
  where stage = 'READY_FOR_TRANSCODE' and waiting_since is not null;
create index recording_being_made on recording (waiting_since, id) where stage = 'TRANSCODING';

-- The greatest id that was given out, whether or not there is such a recording: one row.
create table recording_number (
  latest bigint not null
);
insert into recording_number (latest) values (0);

-- All that ever happened to recordings.
create table recording_event (
  recording_id bigint not null references recording (id),
  revision integer not null,
  event text not null,
  primary key (recording_id, revision)
);

-- total_bytes: of this chunk and all before it.
create table recording_chunk (
  recording_id bigint not null,
  number integer not null,
  bytes bigint not null,
  total_bytes bigint not null,
  sha256 text not null,
  arrived_at bigint not null,
  primary key (recording_id, number)
);

-- How many recordings there are in each stage, when those that take chunks are to be looked at next,
-- and which account had the last turn in the making of videos.
create table recording_count (
  stage text primary key,
  recordings bigint not null
);
create table recording_due (
  recording_id bigint primary key,
  due_at bigint not null
);
create index recording_due_first on recording_due (due_at);
create table transcode_turn (
  account_key bigint primary key,
  turn bigint not null
);
create unique index transcode_turn_in_order on transcode_turn (turn);

create function count_recording() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    update recording_count set recordings = recordings - 1 where stage = old.stage;
    delete from recording_due where recording_id = old.id;
  end if;
  if tg_op <> 'DELETE' then
    insert into recording_count as c (stage, recordings) values (new.stage, 1)
    on conflict (stage) do update set recordings = c.recordings + 1;
    if new.stage = 'CAPTURING' then
      insert into recording_due (recording_id, due_at) values (new.id, 0);
    end if;
  end if;
  if tg_op = 'UPDATE' and new.stage = 'TRANSCODING' then
    insert into transcode_turn (account_key, turn)
    values (new.account_key, coalesce((select max(turn) from transcode_turn), 0) + 1)
    on conflict (account_key) do update set turn = excluded.turn;
  end if;
  return null;
end $$;
create trigger recording_counted after insert or delete on recording
  for each row execute function count_recording();
create trigger recording_moved after update of stage on recording
  for each row when (old.stage <> new.stage) execute function count_recording();

create table account (
  account_key bigint generated by default as identity primary key,
  name text not null unique
);

-- What accounts have decided; how long is a duration as ISO 8601 writes it.
create table account_rules (
  account_key bigint primary key references account (account_key),
  recording text not null,
  keep_sessions text,
  keep_recordings text
);

-- is_enabled: an expert who left is kept, and cannot sign in.
create table expert (
  user_key bigint generated by default as identity primary key,
  account_key bigint not null references account (account_key),
  first_name text not null,
  last_name text not null,
  email text not null unique,
  roles text not null,
  is_enabled integer not null default 1
);

-- caseless: the name as it is searched, put in order and told apart by.
create table company (
  id bigint generated by default as identity primary key,
  account_key bigint not null,
  name text not null,
  caseless text collate "C" not null
);
create unique index company_by_name on company (account_key, caseless);
create index company_in_name_order on company (account_key, caseless, id) include (name);
create index company_in_id_order on company (account_key, id) include (name);

create table company_count (
  account_key bigint primary key,
  companies bigint not null
);
create function count_company() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into company_count as c (account_key, companies) values (new.account_key, 1)
    on conflict (account_key) do update set companies = c.companies + 1;
  else
    update company_count set companies = companies - 1 where account_key = old.account_key;
  end if;
  return null;
end $$;
create trigger company_counted after insert or delete on company
  for each row execute function count_company();

create table machine (
  uuid text collate "C" primary key,
  company_id bigint not null references company (id),
  name text not null,
  caseless text collate "C" not null,
  dns_name text,
  ip_addresses text not null,
  status text not null
);
create index machine_in_name_order on machine (company_id, caseless, uuid);

create table machine_count (
  company_id bigint primary key,
  machines bigint not null
);
create function count_machine() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    update machine_count set machines = machines - 1 where company_id = old.company_id;
  end if;
  if tg_op <> 'DELETE' then
    insert into machine_count as c (company_id, machines) values (new.company_id, 1)
    on conflict (company_id) do update set machines = c.machines + 1;
  end if;
  return null;
end $$;
create trigger machine_counted after insert or delete on machine
  for each row execute function count_machine();
create trigger machine_moved after update of company_id on machine
  for each row when (old.company_id <> new.company_id) execute function count_machine();

-- sealed: where the helpdesk is called and by which token, for the master key alone.
create table partner_link (
  number bigint generated by default as identity primary key,
  account_key bigint not null,
  user_email text not null,
  system_name text not null,
  system_domain text not null,
  caseless_domain text not null,
  calls text not null,
  sealed text not null
);
create unique index partner_link_by_user
  on partner_link (account_key, user_email, system_name, caseless_domain);
create index partner_link_by_domain on partner_link (account_key, caseless_domain, number);

create table password (
  user_key bigint primary key,
  hash text not null
);

create table client (
  client_id text primary key,
  name text not null,
  secret_hash text
);

create table grant_token (
  token_hash text primary key,
  kind text not null,
  user_key bigint not null,
  client_id text,
  expires_at bigint not null
);
create index grant_token_by_expiry on grant_token (expires_at);
create index grant_token_by_user on grant_token (user_key);

-- sealed_token: what the service knows the session by until it has an id, for the master key alone.
create table ticket_session (
  number bigint generated by default as identity primary key,
  reference text not null unique,
  ticket_id text not null,
  revision integer not null,
  requested_at bigint not null,
  session_id text,
  is_over integer not null,
  ended_at bigint,
  state text not null,
  sealed_token text
);
create index ticket_session_by_ticket on ticket_session (ticket_id, requested_at, number);
create index ticket_session_by_id on ticket_session (session_id) where session_id is not null;
create index ticket_session_unfinished on ticket_session (requested_at, number) where is_over = 0;
create index ticket_session_ended on ticket_session (ended_at, requested_at, number)
  where ended_at is not null;

-- What the database knows of itself.
create table about (
  name text primary key,
  value text not null
);
