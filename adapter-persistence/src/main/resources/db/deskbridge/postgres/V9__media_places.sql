-- Where each node keeps recordings: a name that only nodes share which keep them in the same place. Null for
-- a node that does not say, as one of an earlier version.
alter table node add column media_place text;
