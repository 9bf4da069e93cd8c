-- When a session of a ticket ended, so that its last notes can be fetched for a while. Sessions that
-- ended before this version have none: their notes are fetched no more.
alter table ticket_session add column ended_at bigint;
create index ticket_session_ended on ticket_session (ended_at, requested_at, number)
  where ended_at is not null;
