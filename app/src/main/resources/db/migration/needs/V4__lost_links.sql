-- Letters with new links that were asked for, to count them: at most a few an hour to one address. Only a fingerprint of
-- the address, and removed after a day.
create table needs.lost_link (
    address bytea       not null,
    at      timestamptz not null
);
create index lost_link_by_address on needs.lost_link (address, at);
