-- Times are milliseconds since 1970 in UTC. Enumerations are stored by name.

-- Where a session stands, as far as something is looked up by it. The state itself is in the
-- session's latest event: the one of the same revision. The number of a session is the cursor of
-- its first event.
create table session (
  number integer primary key,
  session_key text not null unique,
  revision integer not null,
  latest_cursor bigint not null,
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
create index session_live on session (listed_at, session_key)
  where status in ('WAITING', 'ACTIVE');
create index session_ended on session (account_key, ended_at, session_key)
  where ended_at is not null;

-- All that ever happened, in the order of its commits. Only ever appended to, and overwritten in
-- place by what is as long: whenever rows are moved, copies of them may stay behind in the file. The
-- rows of a removed session are blank, and go with many of their kind. The first event of a session
-- is found by the session's number, so most requests add nothing to the index.
create table session_event (
  cursor integer primary key,
  session_number integer not null,
  revision integer not null,
  event text not null
);
create unique index session_event_by_revision on session_event (session_number, revision)
  where revision > 0;

-- The status changes that somebody is to be told, settled ones among them.
-- due_at: when it can next be claimed, a lease included; null behind an unsettled one of its
-- session, and once settled. settled_as: a verdict, or DROPPED behind a receiver's stop.
create table callback (
  cursor integer primary key references session_event (cursor),
  callback_id text not null unique,
  session_number integer not null references session (number),
  happened_at bigint not null,
  attempts integer not null,
  due_at bigint,
  settled_as text
);
create index callback_by_session on callback (session_number, cursor);
create index callback_due on callback (due_at, cursor) where due_at is not null;
create index callback_unsettled on callback (happened_at) where settled_as is null;

-- Kept as events are: appended, and overwritten in place.
create table callback_attempt (
  number integer primary key,
  cursor integer not null,
  attempt integer not null,
  at bigint not null,
  outcome text not null,
  http_status integer,
  detail text not null,
  retry_after text,
  took_nanos bigint not null
);
create unique index callback_attempt_by_callback on callback_attempt (cursor, attempt);

-- Where a recording stands, as far as something is looked up by it. The state itself is in the
-- recording's latest event: the one of the same revision.
-- waiting_since: since when a video is to be made or, while it is made, when there was the last sign
-- of life; else null. progress: the last note of that, null before the first.
create table recording (
  id integer primary key,
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
  progress real
);
create index recording_of_account
  on recording (account_key, stage, is_archived, is_unattended, started_at);
create index recording_of_user
  on recording (account_key, user_key, stage, is_archived, is_unattended, started_at);
create index recording_of_company on recording (account_key, company_id, stage, is_archived, started_at)
  where company_id is not null;
create index recording_of_user_and_company
  on recording (account_key, company_id, user_key, stage, is_archived, started_at)
  where company_id is not null;
create index recording_of_session on recording (session_key, started_at);
create index recording_capturing on recording (started_at) where stage = 'CAPTURING';
create index recording_kept on recording (account_key, started_at) where stage <> 'ERASED';
create index recording_waiting on recording (waiting_since) where waiting_since is not null;

-- The greatest id that was given out, whether or not there is such a recording.
create table recording_number (
  latest integer not null
);
insert into recording_number (latest) values (0);

-- How many recordings there are in each stage, so that nobody has to count them.
create table recording_count (
  stage text primary key,
  recordings integer not null
);
create trigger recording_added after insert on recording begin
  insert into recording_count (stage, recordings) values (new.stage, 1)
  on conflict (stage) do update set recordings = recordings + 1;
end;
create trigger recording_moved after update of stage on recording
when old.stage <> new.stage begin
  update recording_count set recordings = recordings - 1 where stage = old.stage;
  insert into recording_count (stage, recordings) values (new.stage, 1)
  on conflict (stage) do update set recordings = recordings + 1;
end;
create trigger recording_removed after delete on recording begin
  update recording_count set recordings = recordings - 1 where stage = old.stage;
end;

-- All that ever happened to recordings. Only ever appended to.
create table recording_event (
  recording_id integer not null references recording (id),
  revision integer not null,
  event text not null,
  primary key (recording_id, revision)
) without rowid;

-- total_bytes: of this chunk and all before it.
create table recording_chunk (
  recording_id integer not null,
  number integer not null,
  bytes bigint not null,
  total_bytes bigint not null,
  sha256 text not null,
  arrived_at bigint not null,
  primary key (recording_id, number)
) without rowid;

create table account (
  account_key integer primary key,
  name text not null unique
);

-- What accounts have decided; how long is a duration as ISO 8601 writes it.
create table account_rules (
  account_key integer primary key references account (account_key),
  recording text not null,
  keep_sessions text,
  keep_recordings text
);

create table expert (
  user_key integer primary key,
  account_key bigint not null references account (account_key),
  first_name text not null,
  last_name text not null,
  email text not null unique,
  roles text not null
);

-- caseless: the name as it is searched, put in order and told apart by.
create table company (
  id integer primary key,
  account_key bigint not null,
  name text not null,
  caseless text not null
);
create unique index company_by_name on company (account_key, caseless);
create index company_in_name_order on company (account_key, caseless, id, name);
create index company_in_id_order on company (account_key, id, name);

-- How many companies an account has, so that nobody has to count them for every page.
create table company_count (
  account_key integer primary key,
  companies integer not null
);
create trigger company_added after insert on company begin
  insert into company_count (account_key, companies) values (new.account_key, 1)
  on conflict (account_key) do update set companies = companies + 1;
end;
create trigger company_removed after delete on company begin
  update company_count set companies = companies - 1 where account_key = old.account_key;
end;

create table machine (
  uuid text primary key,
  company_id integer not null references company (id),
  name text not null,
  caseless text not null,
  dns_name text,
  ip_addresses text not null,
  status text not null
);
create index machine_in_name_order on machine (company_id, caseless, uuid);

-- sealed: where the helpdesk is called and by which token, for the master key alone.
create table partner_link (
  number integer primary key,
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
  user_key integer primary key,
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

-- sealed_token: what the service knows the session by until it has an id, for the master key alone.
create table ticket_session (
  number integer primary key,
  reference text not null unique,
  ticket_id text not null,
  revision integer not null,
  requested_at bigint not null,
  session_id text,
  is_over integer not null,
  state text not null,
  sealed_token text
);
create index ticket_session_by_ticket on ticket_session (ticket_id, requested_at, number);
create index ticket_session_by_id on ticket_session (session_id) where session_id is not null;
create index ticket_session_unfinished on ticket_session (requested_at, number) where is_over = 0;

-- What the database knows of itself.
create table about (
  name text primary key,
  value text not null
);
