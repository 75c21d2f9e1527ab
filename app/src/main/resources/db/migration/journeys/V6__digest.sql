-- The letter that a coordinator gets on Monday: a row for each, so that none goes twice.
create table journeys.digest (
    person       uuid not null,
    organisation uuid not null,
    week         date,
    stopped_at   timestamptz,
    primary key (person, organisation)
);
comment on column journeys.digest.week is 'the Monday of the last one that went';
comment on column journeys.digest.stopped_at is 'wants none since then';

alter table journeys.digest enable row level security, force row level security;
create policy of_its_organisation on journeys.digest using (organisation = any (${keys}));
