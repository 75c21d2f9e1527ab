-- One organisation leads the alliance: the first. Those that left stay as a row, because what they kept stays until it expires.
alter table people.organisation
    add column lead boolean not null default false,
    add column since timestamptz not null default now(),
    add column ended_at timestamptz;
alter table people.organisation alter column since drop default;

update people.organisation set kind = case
    when upper(kind) in ('WELFARE', 'LIBRARY', 'MUNICIPALITY', 'SCHOOL') then upper(kind)
    else 'INITIATIVE'
end;
alter table people.organisation add constraint organisation_kind check (kind in
    ('SCHOOL', 'MUNICIPALITY', 'WELFARE', 'LIBRARY', 'INITIATIVE', 'COMPANY', 'FUND', 'SCHOOL_HEALTH'));

alter table people.membership no force row level security;
update people.organisation o set since = coalesce(
    (select min(m.since) from people.membership m where m.organisation = o.id), o.since);
alter table people.membership force row level security;
update people.organisation set lead = true
where id = (select id from people.organisation order by since, id limit 1);
create unique index one_leads on people.organisation (lead) where lead;
alter table people.organisation add constraint who_leads_stays check (not lead or ended_at is null);

-- everybody knows the partners; only they themselves and the one that leads change anything about them
alter table people.organisation enable row level security, force row level security;
create policy everybody_knows on people.organisation for select using (true);
create policy anybody_may_come on people.organisation for insert with check (ended_at is null);
create policy itself_or_the_one_that_leads on people.organisation for update using (
    id = any (${keys}) or exists (select from people.organisation l where l.lead and l.id = any (${keys})));
revoke delete on people.organisation from ${application};

create table people.site (
    id uuid primary key,
    organisation uuid not null references people.organisation (id),
    name text not null,
    street text,
    postcode text not null,
    place text not null,
    since timestamptz not null
);
create index site_by_organisation on people.site (organisation);
comment on table people.site is 'public: where the partners can be found';
alter table people.site enable row level security, force row level security;
create policy everybody_knows on people.site for select using (true);
create policy of_its_organisation on people.site for insert with check (organisation = any (${keys}));
create policy of_its_organisation_changes on people.site for update using (organisation = any (${keys}));
create policy of_its_organisation_goes on people.site for delete using (organisation = any (${keys}));
