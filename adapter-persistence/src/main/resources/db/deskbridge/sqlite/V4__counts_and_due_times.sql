-- How many sessions there are in each status, so that they need not be counted.
create table session_count (
  status text primary key,
  sessions integer not null
);
insert into session_count (status, sessions) select status, count(*) from session group by status;

-- The sessions that are waiting or active, and when each is to be looked at next: at once when it
-- becomes so, then when it could have been left at the earliest.
create table session_due (
  session_number integer primary key,
  due_at bigint not null
);
create index session_due_first on session_due (due_at);
insert into session_due (session_number, due_at)
select number, 0 from session where status in ('WAITING', 'ACTIVE');

create trigger session_added after insert on session begin
  insert into session_count (status, sessions) values (new.status, 1)
  on conflict (status) do update set sessions = sessions + 1;
  insert into session_due (session_number, due_at)
  select new.number, 0 where new.status in ('WAITING', 'ACTIVE');
end;
create trigger session_moved after update of status on session
when old.status <> new.status begin
  update session_count set sessions = sessions - 1 where status = old.status;
  insert into session_count (status, sessions) values (new.status, 1)
  on conflict (status) do update set sessions = sessions + 1;
  delete from session_due where session_number = new.number;
  insert into session_due (session_number, due_at)
  select new.number, 0 where new.status in ('WAITING', 'ACTIVE');
end;
create trigger session_removed after delete on session begin
  update session_count set sessions = sessions - 1 where status = old.status;
  delete from session_due where session_number = old.number;
end;
drop index session_live;

-- The recordings that take chunks, and when each is to be looked at next.
create table recording_due (
  recording_id integer primary key,
  due_at bigint not null
);
create index recording_due_first on recording_due (due_at);
insert into recording_due (recording_id, due_at)
select id, 0 from recording where stage = 'CAPTURING';
create trigger recording_opened after insert on recording when new.stage = 'CAPTURING' begin
  insert into recording_due (recording_id, due_at) values (new.id, 0);
end;
create trigger recording_closed after update of stage on recording
when old.stage = 'CAPTURING' and new.stage <> 'CAPTURING' begin
  delete from recording_due where recording_id = new.id;
end;
create trigger recording_open_removed after delete on recording when old.stage = 'CAPTURING' begin
  delete from recording_due where recording_id = old.id;
end;
drop index recording_capturing;

-- How many callbacks are not settled: one row.
create table callback_backlog (
  callbacks integer not null
);
insert into callback_backlog (callbacks) select count(*) from callback where settled_as is null;
create trigger callback_added after insert on callback when new.settled_as is null begin
  update callback_backlog set callbacks = callbacks + 1;
end;
create trigger callback_settled after update of settled_as on callback
when old.settled_as is null and new.settled_as is not null begin
  update callback_backlog set callbacks = callbacks - 1;
end;
create trigger callback_removed after delete on callback when old.settled_as is null begin
  update callback_backlog set callbacks = callbacks - 1;
end;

-- How many machines a company has.
create table machine_count (
  company_id integer primary key,
  machines integer not null
);
insert into machine_count (company_id, machines)
select company_id, count(*) from machine group by company_id;
create trigger machine_added after insert on machine begin
  insert into machine_count (company_id, machines) values (new.company_id, 1)
  on conflict (company_id) do update set machines = machines + 1;
end;
create trigger machine_moved after update of company_id on machine
when old.company_id <> new.company_id begin
  update machine_count set machines = machines - 1 where company_id = old.company_id;
  insert into machine_count (company_id, machines) values (new.company_id, 1)
  on conflict (company_id) do update set machines = machines + 1;
end;
create trigger machine_removed after delete on machine begin
  update machine_count set machines = machines - 1 where company_id = old.company_id;
end;
