-- How often the secret was replaced that signs the callbacks of an account; the secrets follow from
-- the master key and this number. previous_until: until when the one before signs as well.
create table signing_rotation (
  account_key integer primary key,
  generation integer not null,
  previous_until integer not null
);
