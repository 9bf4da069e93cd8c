-- An event holds what it changed, and the state of a session is stored once, beside its events. What
-- V1 made, where each event held the whole state, is moved over row by row after this: see
-- SessionEventUpgrade, which ends with the new session_event in the place of the old one.

alter table session rename column latest_cursor to state_cursor;

-- The state of each session, but for its revision, padded with blanks so that it has room to grow
-- where it is. One that has outgrown its row gets another at the end, and leaves the old one blank.
-- The cursor is that of the event at which the row was added.
create table session_state (
  cursor integer primary key,
  session_number integer not null,
  state text not null
);

-- As session_event was. is_line: whether it is a line of the chat that was not erased.
create table session_event_next (
  cursor integer primary key,
  session_number integer not null,
  revision integer not null,
  is_line integer not null,
  event text not null
);
create unique index session_event_in_order
  on session_event_next (session_number, is_line, revision) where revision > 0;
