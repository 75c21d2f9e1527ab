-- A small group: what two journeys become when a coordinator brings them together and everybody in them says yes.
alter table journeys.ending drop constraint ending_why_check;
alter table journeys.ending add constraint ending_why_check check (why in ('DONE', 'STOPPED', 'UNMATCHED', 'JOINED'));

alter table journeys.participant add column goes_on_as uuid references journeys.participant (id) on delete set null;
comment on column journeys.participant.goes_on_as is 'the same person in the group; links to this one lead there';
create index participant_by_goes_on_as on journeys.participant (goes_on_as) where goes_on_as is not null;

-- Which matches a group rests on. A pair rests on the match of its journey and has none of these.
create table journeys.bond (
    journey uuid not null references journeys.journey (id) on delete cascade,
    match   uuid not null,
    asker   uuid not null,
    helper  uuid not null,
    primary key (journey, match)
);
create index bond_by_match on journeys.bond (match);

create table journeys.joining (
    id        uuid primary key,
    journey   uuid        not null references journeys.journey (id) on delete cascade,
    guest     uuid        not null references journeys.journey (id) on delete cascade check (guest <> journey),
    person    uuid,
    asked_by  uuid        not null,
    asked_at  timestamptz not null,
    closed_at timestamptz,
    why       text check (why in ('JOINED', 'REFUSED', 'WITHDRAWN')),
    check ((closed_at is null) = (why is null))
);
comment on column journeys.joining.guest is 'the journey whose people come along';
comment on column journeys.joining.person is 'who of them comes along and also stays there; null: all of them, and the other journey is over';
create unique index joining_at_a_time on journeys.joining (journey) where closed_at is null;
create index joining_by_guest on journeys.joining (guest);

create table journeys.joining_answer (
    joining uuid not null references journeys.joining (id) on delete cascade,
    speaker uuid not null,
    yes     boolean,
    by      uuid,
    at      timestamptz,
    primary key (joining, speaker),
    check ((yes is null) = (at is null) and (yes is null) = (by is null))
);
comment on table journeys.joining_answer is 'who has to say yes, and what they said; by another when it was said by phone';

alter table journeys.bond enable row level security, force row level security;
create policy with_its_journey on journeys.bond using (exists (select from journeys.journey j where j.id = journey));
alter table journeys.joining enable row level security, force row level security;
create policy with_its_journey on journeys.joining using (exists (select from journeys.journey j where j.id = journey));
alter table journeys.joining_answer enable row level security, force row level security;
create policy with_its_joining on journeys.joining_answer using (exists (select from journeys.joining g where g.id = joining));
