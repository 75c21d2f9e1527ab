-- What two people do together after a match. Names are not here: they belong to people. See decision 0012.

create table journeys.journey (
    id            uuid primary key,
    organisation  uuid        not null,
    organisations uuid[]      not null check (organisation = any (organisations)),
    match         uuid unique,
    programme     uuid        not null,
    version       integer     not null,
    started_at    timestamptz not null,
    foreign key (programme, version) references journeys.programme_version (programme, version)
);
comment on column journeys.journey.organisation is 'guides it; its coordinator is there for those who take part';
comment on column journeys.journey.match is 'the proposal to which both said yes; null for a group that was put together';

create table journeys.participant (
    id      uuid primary key,
    journey uuid        not null references journeys.journey (id) on delete cascade,
    person  uuid        not null,
    speaker uuid        not null,
    part    text        not null check (part in ('ASKER', 'HELPER')),
    since   timestamptz not null,
    left_at timestamptz,
    unique (journey, person)
);
comment on column journeys.participant.speaker is 'with whom we speak: the person, or a parent or guardian';
create index participant_by_person on journeys.participant (person);
create index participant_by_speaker on journeys.participant (speaker);

-- how they talk
create table journeys.meeting (
    journey uuid primary key references journeys.journey (id) on delete cascade,
    way     text        not null check (way in ('VIDEO', 'PHONE', 'VISIT')),
    link    text check (link is null or way = 'VIDEO'),
    by      uuid        not null,
    at      timestamptz not null
);

-- A helper asks when the first one can be; whoever is helped picks one, or none.
create table journeys.time_asked (
    journey     uuid        not null references journeys.journey (id) on delete cascade,
    starts_at   timestamptz not null,
    by          uuid        not null,
    asked_at    timestamptz not null,
    declined_at timestamptz,
    primary key (journey, starts_at)
);

create table journeys.moment (
    id         uuid primary key,
    journey    uuid        not null references journeys.journey (id) on delete cascade,
    key        text,
    starts_at  timestamptz not null,
    minutes    smallint    not null check (minutes between 5 and 240),
    planned_by uuid        not null,
    planned_at timestamptz not null
);
create unique index moment_once on journeys.moment (journey, key) where key is not null;
comment on column journeys.moment.key is 'of the moment in the programme; with +1, +2 ... where the programme goes on';
create index moment_by_journey on journeys.moment (journey, starts_at);
create index moment_by_start on journeys.moment (starts_at);

create table journeys.moment_moved (
    moment  uuid        not null references journeys.moment (id) on delete cascade,
    at      timestamptz not null,
    from_at timestamptz not null,
    to_at   timestamptz not null,
    by      uuid        not null,
    primary key (moment, at)
);

create table journeys.moment_cannot (
    moment uuid primary key references journeys.moment (id) on delete cascade,
    by     uuid        not null,
    at     timestamptz not null
);
comment on table journeys.moment_cannot is 'somebody cannot at this time; gone when it is moved';

create table journeys.moment_outcome (
    moment   uuid primary key references journeys.moment (id) on delete cascade,
    happened boolean     not null,
    minutes  smallint check (minutes between 1 and 600),
    went     text check (went in ('WELL', 'FAIR', 'BADLY')),
    why      text check (why in ('NOBODY_ANSWERED', 'ASKER_COULD_NOT', 'HELPER_COULD_NOT', 'TECHNIQUE', 'OTHER')),
    by       uuid        not null,
    at       timestamptz not null,
    check (happened = (minutes is not null) and (happened or went is null) and happened = (why is null))
);

-- What a helper wrote for the next time: theirs alone.
create table journeys.note (
    moment uuid        not null references journeys.moment (id) on delete cascade,
    author uuid        not null,
    words  text        not null,
    at     timestamptz not null,
    primary key (moment, author)
);

-- Typed and not handed in yet.
create table journeys.note_draft (
    moment uuid        not null references journeys.moment (id) on delete cascade,
    author uuid        not null,
    fields jsonb       not null,
    at     timestamptz not null,
    primary key (moment, author)
);

create table journeys.worry (
    id      uuid primary key,
    journey uuid        not null references journeys.journey (id) on delete cascade,
    by      uuid        not null,
    words   text        not null,
    at      timestamptz not null
);
create index worry_by_journey on journeys.worry (journey);

create table journeys.worry_handled (
    worry uuid primary key references journeys.worry (id) on delete cascade,
    by    uuid        not null,
    at    timestamptz not null
);

create table journeys.ending (
    journey uuid primary key references journeys.journey (id) on delete cascade,
    why     text        not null check (why in ('DONE', 'STOPPED', 'UNMATCHED')),
    by      uuid,
    at      timestamptz not null
);
comment on column journeys.ending.by is 'who ended it; null when the match ended';

-- The second fence. Whoever holds a personal link to a journey holds its keys; what is a helper's alone is asked for by author.
alter table journeys.journey enable row level security, force row level security;
create policy of_its_organisations on journeys.journey using (organisations && ${keys});
-- whoever goes through a programme reads it, also when it is shared no more
create policy whoever_goes_through_it on journeys.programme_version for select using (
    offered_at is not null and exists (
        select from journeys.journey j
        where j.programme = programme_version.programme and j.version = programme_version.version));
create policy whoever_goes_through_it on journeys.programme for select using (
    exists (select from journeys.journey j where j.programme = programme.id));
do $$
declare
    name text;
begin
    foreach name in array array['participant', 'meeting', 'time_asked', 'moment', 'worry', 'ending'] loop
        execute format('alter table journeys.%I enable row level security, force row level security', name);
        execute format('create policy with_its_journey on journeys.%I using (exists (select from journeys.journey j where j.id = journey))', name);
    end loop;
    foreach name in array array['moment_moved', 'moment_cannot', 'moment_outcome', 'note', 'note_draft'] loop
        execute format('alter table journeys.%I enable row level security, force row level security', name);
        execute format('create policy with_its_moment on journeys.%I using (exists (select from journeys.moment m where m.id = moment))', name);
    end loop;
end
$$;
alter table journeys.worry_handled enable row level security, force row level security;
create policy with_its_worry on journeys.worry_handled using (exists (select from journeys.worry w where w.id = worry));
