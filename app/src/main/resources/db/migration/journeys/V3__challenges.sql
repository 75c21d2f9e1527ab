-- What somebody made of a challenge, and what they found they are good at.

create table journeys.result (
    id          uuid primary key,
    journey     uuid        not null references journeys.journey (id) on delete cascade,
    participant uuid        not null references journeys.participant (id) on delete cascade,
    challenge   text        not null,
    words       text        not null,
    made_on     date        not null,
    by          uuid        not null,
    at          timestamptz not null
);
comment on column journeys.result.challenge is 'its key in the programme';
create index result_by_journey on journeys.result (journey);
create index result_by_participant on journeys.result (participant);

create table journeys.photo (
    result uuid primary key references journeys.result (id) on delete cascade,
    jpeg   bytea    not null check (octet_length(jpeg) <= 200000),
    width  smallint not null,
    height smallint not null
);
comment on table journeys.photo is 'made anew by us: without place, time, camera or anything else that hung on it';

create table journeys.quality_found (
    journey     uuid        not null references journeys.journey (id) on delete cascade,
    participant uuid        not null references journeys.participant (id) on delete cascade,
    quality     smallint    not null,
    by          uuid        not null,
    at          timestamptz not null,
    primary key (participant, quality)
);
comment on column journeys.quality_found.quality is 'its place in the list of the programme, which never changes within a version';
create index quality_found_by_journey on journeys.quality_found (journey);

do $$
declare
    name text;
begin
    foreach name in array array['result', 'quality_found'] loop
        execute format('alter table journeys.%I enable row level security, force row level security', name);
        execute format('create policy with_its_journey on journeys.%I using (exists (select from journeys.journey j where j.id = journey))', name);
    end loop;
end
$$;
alter table journeys.photo enable row level security, force row level security;
create policy with_its_result on journeys.photo using (exists (select from journeys.result r where r.id = result));
