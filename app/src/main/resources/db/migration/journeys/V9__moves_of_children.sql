-- A talk of a child moves only after who speaks for that child said yes. Until then it stays where it is.
create table journeys.move_asked (
    moment     uuid primary key references journeys.moment (id) on delete cascade,
    id         uuid        not null unique,
    to_at      timestamptz not null,
    with_later boolean     not null,
    waits_for  uuid[]      not null check (waits_for <> '{}'),
    by         uuid        not null,
    at         timestamptz not null
);
comment on column journeys.move_asked.waits_for is 'participants whose speaker did not say yes yet';
alter table journeys.move_asked enable row level security, force row level security;
create policy with_its_moment on journeys.move_asked using (exists (select from journeys.moment m where m.id = moment));
