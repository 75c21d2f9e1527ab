-- What two people do together after a match, as a template of an organisation (decision 0012). A version that is offered
-- never changes: journeys that began with it go on with it.
grant usage on schema journeys to ${application};
alter default privileges in schema journeys grant select, insert, update, delete on tables to ${application};
revoke all on journeys.migrated from ${application};

create table journeys.programme (
    id uuid primary key,
    organisation uuid not null,
    kinds text[] not null default '{}',
    copied_from uuid,
    copied_version int,
    shared_at timestamptz,
    closed_at timestamptz,
    check ((copied_from is null) = (copied_version is null))
);
comment on column journeys.programme.kinds is 'kinds of help whose matches begin with it, by their keys';
comment on column journeys.programme.shared_at is 'since then other partners may read and copy it';
comment on column journeys.programme.closed_at is 'since then nobody begins with it; who did goes on';
create index programme_by_organisation on journeys.programme (organisation);

create table journeys.programme_version (
    programme uuid not null references journeys.programme (id) on delete cascade,
    version int not null check (version > 0),
    content jsonb not null,
    made_by uuid,
    made_at timestamptz not null,
    offered_at timestamptz,
    primary key (programme, version)
);
comment on column journeys.programme_version.made_by is 'null: it came with Plein';
comment on column journeys.programme_version.offered_at is 'since then people begin with it; null: a draft';
create unique index one_draft on journeys.programme_version (programme) where offered_at is null;

-- What was offered is as it is: also for whoever comes with plain SQL as the application.
create function journeys.programme_version_stays() returns trigger
    language plpgsql set search_path = ''
as $$
begin
    if old.offered_at is not null then
        raise exception 'this version was offered and does not change';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger stays before update or delete on journeys.programme_version
    for each row execute function journeys.programme_version_stays();

-- its organisation keeps it; what is shared is there for everybody to read, but for its drafts
alter table journeys.programme enable row level security, force row level security;
create policy its_organisation_keeps on journeys.programme using (organisation = any (${keys}));
create policy everybody_reads_what_is_shared on journeys.programme for select using (shared_at is not null);

alter table journeys.programme_version enable row level security, force row level security;
create policy its_organisation_keeps on journeys.programme_version using (
    exists (select from journeys.programme p where p.id = programme and p.organisation = any (${keys})));
create policy everybody_reads_what_is_shared on journeys.programme_version for select using (
    offered_at is not null
    and exists (select from journeys.programme p where p.id = programme and p.shared_at is not null));
