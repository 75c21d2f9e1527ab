-- Who cares for what was begun at a partner that left. Those that left before this was asked went to the one that leads.
alter table people.organisation add column taken_over_by uuid references people.organisation (id);
alter table people.organisation no force row level security;
update people.organisation o set taken_over_by = l.id from people.organisation l where o.ended_at is not null and l.lead;
alter table people.organisation force row level security;
alter table people.organisation add constraint left_to_somebody
    check ((ended_at is null) = (taken_over_by is null) and taken_over_by is distinct from id);
