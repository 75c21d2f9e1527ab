-- From which company or school a helper comes, as the coordinator who guides them wrote down. The company itself never
-- reads these rows: it sees numbers that are counted for it.
create table journeys.helper_from (
    person       uuid        not null,
    organisation uuid        not null,
    company      uuid        not null,
    by           uuid        not null,
    at           timestamptz not null,
    primary key (person, organisation)
);
comment on column journeys.helper_from.organisation is 'guides what this helper does';
create index helper_from_by_company on journeys.helper_from (company);

alter table journeys.helper_from enable row level security, force row level security;
create policy of_its_organisation on journeys.helper_from using (organisation = any (${keys}));
