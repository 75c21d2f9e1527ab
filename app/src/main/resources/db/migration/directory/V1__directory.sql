-- Initiatives, what they offer, and where (decision 0013). What a thing says is read as a whole and kept as a whole; beside
-- it stand only the columns that SQL finds or fences by.
grant usage on schema directory to ${application};
alter default privileges in schema directory grant select, insert, update, delete on tables to ${application};
revoke all on directory.migrated from ${application};

create table directory.initiative (
    id           uuid primary key,
    organisation uuid        not null,
    content      jsonb       not null,
    published_at timestamptz,
    changed_at   timestamptz not null,
    changed_in   xid8        not null default pg_current_xact_id(),
    assured_at   timestamptz,
    assured_by   uuid,
    closed_at    timestamptz,
    closed_why   text,
    successor    uuid,
    check ((closed_at is null) = (closed_why is null))
);
comment on column directory.initiative.organisation is 'the partner of the alliance that keeps it; not always who offers it';
comment on column directory.initiative.published_at is 'null: being written, and seen by whoever keeps it';
comment on column directory.initiative.changed_in is
    'the transaction that changed it: what follows the changes asks for all since the oldest that was running when it asked
    before. A number from a sequence would be taken before it is committed, and could be passed by';
comment on column directory.initiative.assured_at is 'when somebody last said that all of it is still true';
comment on column directory.initiative.assured_by is 'null: the initiative itself, by its personal link, or a source';
create index initiative_by_change on directory.initiative (changed_in);
create index initiative_by_organisation on directory.initiative (organisation);

create table directory.place (like directory.initiative including all);

create table directory.listing (like directory.initiative including all);
alter table directory.listing add column initiative uuid not null references directory.initiative (id);
create index listing_by_initiative on directory.listing (initiative);
create index listing_by_assurance on directory.listing (assured_at) where closed_at is null;

-- Closed lists that the alliance keeps.
create table directory.term (
    id         uuid primary key,
    key        text not null unique check (key ~ '^[a-z0-9][a-z0-9-]{0,60}$'),
    kind       text not null,
    name_nl    text not null,
    name_en    text not null,
    position   int  not null,
    changed_in xid8 not null default pg_current_xact_id()
);
comment on column directory.term.kind is 'SUBJECT, FOR_WHOM, LIFE_EVENT';

create table directory.synonym (
    id         uuid primary key,
    words      text[] not null check (cardinality(words) > 1),
    changed_in xid8   not null default pg_current_xact_id()
);
comment on table directory.synonym is 'words that mean the same to who searches, as people type them';

-- Where things came from. Each source keeps its own version; what people see is the newest, with what a person corrected on top.
create table directory.source (
    id           uuid primary key,
    organisation uuid        not null,
    kind         text        not null,
    name         text        not null,
    address      text,
    added_at     timestamptz not null,
    unique (organisation, kind, name)
);
comment on column directory.source.kind is 'PERSON, DEMONSTRATION, HSDS, EDU_DEX, SPREADSHEET';

create table directory.said (
    thing     uuid        not null,
    kind      text        not null,
    source    uuid        not null references directory.source (id),
    their_key text        not null,
    content   jsonb       not null,
    said_at   timestamptz not null,
    said_by   uuid,
    primary key (thing, source),
    unique (source, kind, their_key)
);
comment on column directory.said.kind is 'INITIATIVE, LISTING, PLACE';
comment on column directory.said.their_key is 'how the source names it; for a person here, our own id';
comment on column directory.said.content is 'all that the source says; of a person only the fields that were corrected';

create function directory.changed() returns trigger
    language plpgsql set search_path = ''
as $$
begin
    new.changed_in := pg_catalog.pg_current_xact_id();
    return new;
end
$$;
create trigger changed before insert or update on directory.initiative for each row execute function directory.changed();
create trigger changed before insert or update on directory.place for each row execute function directory.changed();
create trigger changed before insert or update on directory.listing for each row execute function directory.changed();
create trigger changed before insert or update on directory.term for each row execute function directory.changed();
create trigger changed before insert or update on directory.synonym for each row execute function directory.changed();

-- everybody reads what is published; whoever keeps it writes
alter table directory.initiative enable row level security, force row level security;
create policy everybody_reads_what_is_published on directory.initiative for select using (published_at is not null);
create policy its_organisation_keeps on directory.initiative using (organisation = any (${keys}));

alter table directory.place enable row level security, force row level security;
create policy everybody_reads_what_is_published on directory.place for select using (published_at is not null);
create policy its_organisation_keeps on directory.place using (organisation = any (${keys}));

alter table directory.listing enable row level security, force row level security;
create policy everybody_reads_what_is_published on directory.listing for select using (published_at is not null);
create policy its_organisation_keeps on directory.listing using (organisation = any (${keys}));

alter table directory.source enable row level security, force row level security;
create policy everybody_reads on directory.source for select using (true);
create policy its_organisation_keeps on directory.source using (organisation = any (${keys}));

alter table directory.said enable row level security, force row level security;
create policy everybody_reads on directory.said for select using (true);
create policy its_organisation_keeps on directory.said using (
    exists (select from directory.source s where s.id = source and s.organisation = any (${keys})));
