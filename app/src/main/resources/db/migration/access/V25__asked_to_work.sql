-- Whoever works for one organisation and is asked by another says yes before anything changes for them.
create table access.asked_to_work (
    organisation uuid not null,
    person uuid not null,
    role text not null,
    asked_by uuid not null,
    asked_at timestamptz not null,
    primary key (organisation, person, role)
);
create index asked_to_work_by_person on access.asked_to_work (person);
alter table access.asked_to_work enable row level security, force row level security;
create policy of_its_organisation on access.asked_to_work using (organisation = any (${keys}) or person = ${person})
    with check (organisation = any (${keys}));
