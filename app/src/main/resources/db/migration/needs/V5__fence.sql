-- The second fence: the application's own role owns nothing and sees only the rows for which its transaction holds a
-- key. See nl.plein.access.Keys and docs/administrator.md.
grant usage on schema needs to ${application};
grant select, insert, update, delete on all tables in schema needs to ${application};
revoke all on needs.migrated from ${application};
alter default privileges in schema needs grant select, insert, update, delete on tables to ${application};

alter table needs.entry enable row level security, force row level security;
create policy of_its_organisation on needs.entry using (organisation = any (${keys}));

alter table needs.paused enable row level security, force row level security;
create policy with_its_entry on needs.paused using (exists (select from needs.entry e where e.id = entry));

alter table needs.withdrawn enable row level security, force row level security;
create policy with_its_entry on needs.withdrawn using (exists (select from needs.entry e where e.id = entry));

alter table needs.guardian enable row level security, force row level security;
create policy with_its_entry on needs.guardian using (exists (select from needs.entry e where e.id = entry));

-- a screening belongs to every organisation where the helper offers something
alter table needs.screening_step enable row level security, force row level security;
create policy with_the_helper on needs.screening_step using (
    exists (select from needs.entry e where e.person = screening_step.person));

alter table needs.screening_renewal enable row level security, force row level security;
create policy with_the_helper on needs.screening_renewal using (
    exists (select from needs.entry e where e.person = screening_renewal.person));

alter table needs.upload add column organisations uuid[] not null default '{}';
alter table needs.upload enable row level security, force row level security;
create policy of_its_organisations on needs.upload using (organisations && ${keys});

alter table needs.upload_row enable row level security, force row level security;
create policy with_its_upload on needs.upload_row using (exists (select from needs.upload u where u.id = upload));

-- kinds of help are on the square for everybody to read; only who looks after one may change it
alter table needs.kind enable row level security, force row level security;
create policy everybody_reads on needs.kind for select using (true);
create policy its_organisation_keeps on needs.kind using (organisation = any (${keys}));

alter table needs.topic enable row level security, force row level security;
create policy everybody_reads on needs.topic for select using (true);
create policy its_organisation_keeps on needs.topic using (
    exists (select from needs.kind k where k.key = kind and k.organisation = any (${keys})));

comment on table needs.draft is 'nobody''s: a half-filled form, found only by whoever has its address, gone after a week';
