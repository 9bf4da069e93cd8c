-- Callbacks that were never claimed are claimed before those that are put off or leased. The due_at
-- of a callback is its happened_at until it is first claimed.
create index callback_due_first on callback (due_at, cursor) where due_at = happened_at;
