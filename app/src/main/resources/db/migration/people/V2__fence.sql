-- The second fence: the application's own role owns nothing and sees only the rows for which its transaction holds a
-- key. See nl.plein.access.Keys and docs/administrator.md.
grant usage on schema people to ${application};
grant select, insert, update, delete on all tables in schema people to ${application};
revoke all on people.migrated from ${application};
alter default privileges in schema people grant select, insert, update, delete on tables to ${application};

-- Which organisations know of a person: those where somebody asked, helps, arranges or works.
create table people.known (
    person uuid not null references people.person (id) on delete cascade,
    organisation uuid not null,
    since timestamptz not null,
    primary key (person, organisation)
);
create index known_by_organisation on people.known (organisation);
insert into people.known (person, organisation, since)
select person, organisation, min(since) from people.membership group by person, organisation;
do $$
begin
    if to_regclass('needs.entry') is not null then
        -- behind their own fence already, which counts for the owner too
        alter table needs.entry no force row level security;
        alter table needs.guardian no force row level security;
        insert into people.known (person, organisation, since)
        select p.id, e.organisation, min(e.added_at)
        from needs.entry e
        left join needs.guardian g on g.entry = e.id
        join people.person p on p.id in (e.person, e.arranger, g.person)
        group by p.id, e.organisation
        on conflict do nothing;
        alter table needs.entry force row level security;
        alter table needs.guardian force row level security;
    end if;
end
$$;

-- Finds out whether somebody is already there, also when no key for that organisation is held. Tells no more than the id.
create function people.same_person(address text, called text) returns uuid
    language sql stable security definer set search_path = ''
as $$
    select id from people.person
    where email_key = address and given_name_key = called and erased_at is null
    order by registered_at, id
    limit 1
$$;
revoke all on function people.same_person from public;
grant execute on function people.same_person to ${application};

alter table people.person enable row level security, force row level security;
create policy who_is_known on people.person for select using (
    id = ${person} or exists (select from people.known k where k.person = id and k.organisation = any (${keys})));
create policy who_is_known_changes on people.person for update using (
    id = ${person} or exists (select from people.known k where k.person = id and k.organisation = any (${keys})));
create policy anybody_may_come on people.person for insert with check (true);
create policy same_person_looks on people.person for select to current_user using (true);

alter table people.known enable row level security, force row level security;
create policy of_its_organisation on people.known using (person = ${person} or organisation = any (${keys}));

alter table people.membership enable row level security, force row level security;
create policy of_its_organisation on people.membership using (person = ${person} or organisation = any (${keys}))
    with check (organisation = any (${keys}));

-- everybody may know who the partners are
comment on table people.organisation is 'public: the partners of the alliance';
