-- How it ends: both look back and say what they want then; they go on, or stop, or another organisation takes over. What
-- somebody did goes on paper.
alter table journeys.journey add column follows uuid references journeys.journey (id) on delete set null;
comment on column journeys.journey.follows is 'what these people did together before, and went on from';
create index journey_by_follows on journeys.journey (follows) where follows is not null;

alter table journeys.ending add column reason text
    check (reason in ('GONE_ON', 'ENOUGH', 'HELPER_STOPS', 'ANOTHER_HELPER', 'OUT_OF_REACH', 'OTHER_HELP', 'HANDED_OVER', 'OTHER'));

create table journeys.look_back_asked (
    participant uuid primary key references journeys.participant (id) on delete cascade,
    at          timestamptz not null
);

create table journeys.look_back (
    participant uuid primary key references journeys.participant (id) on delete cascade,
    faces       text[]      not null check (cardinality(faces) = 3 and faces <@ array['WELL', 'FAIR', 'BADLY']),
    words       text        not null,
    by          uuid        not null,
    at          timestamptz not null
);
comment on column journeys.look_back.faces is 'one for each of the three questions';

create table journeys.wish (
    participant uuid primary key references journeys.participant (id) on delete cascade,
    wish        text        not null check (wish in ('GO_ON', 'SOMEBODY_ELSE', 'STOP')),
    programme   uuid,
    by          uuid        not null,
    at          timestamptz not null
);
comment on column journeys.wish.programme is 'with which a helper would go on';

-- A coordinator asks whether another organisation may take over; the person says yes or no, and so does the other one.
create table journeys.handover (
    id          uuid primary key,
    participant uuid        not null references journeys.participant (id) on delete cascade,
    person      uuid        not null,
    speaker     uuid        not null,
    owner       uuid        not null,
    receiver    uuid        not null check (receiver <> owner),
    programme   jsonb       not null,
    asked_by    uuid        not null,
    asked_at    timestamptz not null,
    said        text check (said in ('YES', 'NO')),
    said_by     uuid,
    said_at     timestamptz,
    answer      text check (answer in ('TAKEN', 'REFUSED')),
    answered_by uuid,
    answered_at timestamptz,
    withdrawn_by uuid,
    withdrawn_at timestamptz,
    check ((said is null) = (said_at is null)),
    check ((answer is null) = (answered_at is null)),
    check (answer is null or said = 'YES'),
    check (answer is null or withdrawn_at is null)
);
comment on column journeys.handover.programme is 'what it was called, for who takes over';
create unique index handover_at_a_time on journeys.handover (participant)
    where said is distinct from 'NO' and answer is null and withdrawn_at is null;
create index handover_by_receiver on journeys.handover (receiver, asked_at);
create index handover_by_person on journeys.handover (person);

-- What a helper did, for somebody else to check by its code. It stays when the journey is gone, and names nobody else.
create table journeys.certificate (
    code         text primary key,
    participant  uuid unique,
    holder       uuid        not null,
    organisation uuid        not null,
    name         text        not null,
    programme    jsonb       not null,
    talks        integer     not null check (talks > 0),
    minutes      integer     not null check (minutes > 0),
    began_on     date        not null,
    until_on     date        not null check (until_on >= began_on),
    made_at      timestamptz not null
);
comment on column journeys.certificate.name is 'as the holder wants it to be read';
create index certificate_by_holder on journeys.certificate (holder);

do $$
declare
    name text;
begin
    foreach name in array array['look_back_asked', 'look_back', 'wish'] loop
        execute format('alter table journeys.%I enable row level security, force row level security', name);
        execute format('create policy with_its_participant on journeys.%I using (exists (select from journeys.participant p where p.id = participant))', name);
    end loop;
end
$$;
alter table journeys.handover enable row level security, force row level security;
create policy of_both on journeys.handover using (
    owner = any (${keys}) or (receiver = any (${keys}) and said = 'YES' and withdrawn_at is null));
-- whoever was given the code reads that one
alter table journeys.certificate enable row level security, force row level security;
create policy of_its_organisation on journeys.certificate using (organisation = any (${keys}));
create policy by_its_code on journeys.certificate for select using (code = current_setting('plein.certificate', true));
