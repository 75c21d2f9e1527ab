-- The second fence: the application's own role owns nothing and sees only the rows for which its transaction holds a
-- key. See nl.plein.access.Keys and docs/administrator.md.
grant usage on schema matching to ${application};
grant select, insert, update, delete on all tables in schema matching to ${application};
revoke all on matching.migrated from ${application};
alter default privileges in schema matching grant select, insert, update, delete on tables to ${application};

-- the organisations of both sides; either may see the proposal
alter table matching.proposal add column organisations uuid[] not null default '{}';
alter table matching.excluded add column organisations uuid[] not null default '{}';
do $$
begin
    if to_regclass('needs.entry') is not null then
        -- behind its own fence perhaps, which counts for the owner too
        alter table needs.entry no force row level security;
        update matching.proposal p set organisations = array(
            select distinct e.organisation from needs.entry e where e.id in (p.need, p.offer));
        update matching.excluded x set organisations = array(
            select distinct e.organisation from needs.entry e where e.id in (x.need, x.offer));
        alter table needs.entry force row level security;
    end if;
end
$$;

alter table matching.proposal enable row level security, force row level security;
create policy of_its_organisations on matching.proposal using (organisations && ${keys});

alter table matching.excluded enable row level security, force row level security;
create policy of_its_organisations on matching.excluded using (organisations && ${keys});

alter table matching.hold enable row level security, force row level security;
create policy with_its_proposal on matching.hold using (exists (select from matching.proposal p where p.id = proposal));

alter table matching.answer enable row level security, force row level security;
create policy with_its_proposal on matching.answer using (exists (select from matching.proposal p where p.id = proposal));

alter table matching.reminder enable row level security, force row level security;
create policy with_its_proposal on matching.reminder using (exists (select from matching.proposal p where p.id = proposal));

alter table matching.match enable row level security, force row level security;
create policy with_its_proposal on matching.match using (exists (select from matching.proposal p where p.id = proposal));

alter table matching.closure enable row level security, force row level security;
create policy with_its_proposal on matching.closure using (exists (select from matching.proposal p where p.id = proposal));

-- a run shows names of all organisations it was made for: whoever reads it holds all those keys
alter table matching.run add constraint run_for_somebody check (cardinality(organisations) > 0);
alter table matching.run enable row level security, force row level security;
create policy of_all_its_organisations on matching.run using (organisations <@ ${keys});

alter table matching.run_pair enable row level security, force row level security;
create policy with_its_run on matching.run_pair using (exists (select from matching.run r where r.id = run));

alter table matching.run_unmatched enable row level security, force row level security;
create policy with_its_run on matching.run_unmatched using (exists (select from matching.run r where r.id = run));

alter table matching.run_wanted enable row level security, force row level security;
create policy with_its_run on matching.run_wanted using (exists (select from matching.run r where r.id = run));

alter table matching.run_left_out enable row level security, force row level security;
create policy with_its_run on matching.run_left_out using (exists (select from matching.run r where r.id = run));

alter table matching.run_outcome enable row level security, force row level security;
create policy with_its_run on matching.run_outcome using (exists (select from matching.run r where r.id = run));

comment on table matching.weights is 'public: how the alliance weighs';
