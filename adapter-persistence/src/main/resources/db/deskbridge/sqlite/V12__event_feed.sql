-- The events of each account in one order, and where each of them is. cursor: that of an event of a
-- session; an event of a recording takes the next one by an empty row of session_event. The rows of
-- a removed session go with it, in any order: they hold nothing that was erased.
-- recording_id, recording_revision: null for an event of a session.
create table feed_event (
  cursor integer primary key,
  account_key bigint not null,
  recording_id bigint,
  recording_revision integer
);
create unique index feed_event_of_account on feed_event (account_key, cursor);

-- Recordings from before are left out: their events have no place in the order.
insert into feed_event (cursor, account_key)
select e.cursor, s.account_key
from session_event e
join session s on s.number = e.session_number
where s.account_key is not null
order by e.cursor;

-- Where a helpdesk has arrived in the feed of its service: one row at most.
create table feed_position (
  number integer primary key check (number = 1),
  cursor text not null
);
