-- An expert who left stays on record, and cannot sign in.
alter table expert add column is_enabled integer not null default 1;
