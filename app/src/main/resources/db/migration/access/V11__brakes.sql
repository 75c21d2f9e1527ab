-- Tries of guessers. The id is a hash with the key of the day: nothing here tells an address or a network.
create table brake (
    id text primary key,
    state bytea,
    expires_at bigint
);
create index brake_by_expiry on brake (expires_at);

create table brake_key (
    day date primary key,
    secret bytea not null
);
