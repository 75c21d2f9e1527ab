-- The log of looks: who looked at whom, for which organisation, at what and why. Rows are added and never changed: the
-- application may insert and read, and nothing else. Each row carries the hash of the one before it.
create table access.look (
    organisation uuid not null,
    number bigint not null,
    at timestamptz not null,
    person uuid not null,
    what text not null,
    subjects uuid[] not null check (cardinality(subjects) > 0),
    class smallint not null check (class between 0 and 5),
    purpose text not null,
    emergency boolean not null,
    hash bytea not null,
    primary key (organisation, number)
);
comment on column access.look.person is 'who looked';
comment on column access.look.subjects is 'whose data they saw; every one of a list';
comment on column access.look.hash is 'sha256 of the hash before it and this row, see nl.plein.access.look.Chain';
create index look_by_subject on access.look using gin (subjects);
create index look_by_person on access.look (organisation, person, number);

-- The end of each chain, kept apart so that a tail that was cut off is missed. Nobody but the trigger writes it.
create table access.look_anchor (
    organisation uuid primary key,
    number bigint not null,
    hash bytea not null
);

create function access.chain_look() returns trigger
    language plpgsql security definer set search_path = ''
as $$
declare
    anchor access.look_anchor;
begin
    insert into access.look_anchor (organisation, number, hash) values (new.organisation, 0, ''::bytea)
    on conflict do nothing;
    -- whoever comes second waits here, so that no two rows follow the same one
    select * into anchor from access.look_anchor where organisation = new.organisation for update;
    new.number = anchor.number + 1;
    new.hash = sha256(anchor.hash || convert_to(concat_ws('|', new.organisation, new.number,
        (extract(epoch from new.at) * 1000000)::bigint, new.person, new.what, array_to_string(new.subjects, ','),
        new.class, new.purpose, new.emergency), 'UTF8'));
    update access.look_anchor set number = new.number, hash = new.hash where organisation = new.organisation;
    return new;
end
$$;
create trigger chain_look before insert on access.look for each row execute function access.chain_look();

revoke all on access.look, access.look_anchor from ${application};
grant select, insert on access.look to ${application};
grant select on access.look_anchor to ${application};

alter table access.look enable row level security, force row level security;
create policy of_its_organisation on access.look using (organisation = any (${keys}));
create policy whole_chain on access.look for select to current_user using (true);

alter table access.look_anchor enable row level security, force row level security;
create policy of_its_organisation on access.look_anchor for select using (organisation = any (${keys}));
create policy whole_chain on access.look_anchor to current_user using (true);
