-- Accounts take turns in the making of videos. turn: greater the later the account had its last one.
create table transcode_turn (
  account_key integer primary key,
  turn integer not null
);
create unique index transcode_turn_in_order on transcode_turn (turn);
create trigger transcode_begun after update of stage on recording
when new.stage = 'TRANSCODING' and old.stage <> 'TRANSCODING' begin
  insert into transcode_turn (account_key, turn)
  values (new.account_key, coalesce((select max(turn) from transcode_turn), 0) + 1)
  on conflict (account_key) do update set turn = excluded.turn;
end;

-- waiting_since of a recording that is queued may lie ahead: the next attempt begins then.
drop index recording_waiting;
create index recording_queued on recording (account_key, waiting_since)
  where stage = 'READY_FOR_TRANSCODE' and waiting_since is not null;
create index recording_being_made on recording (waiting_since) where stage = 'TRANSCODING';
