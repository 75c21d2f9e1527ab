alter table people.membership drop constraint membership_role_check;
alter table people.membership add constraint membership_role_check
    check (role in ('COORDINATOR', 'ADMINISTRATOR', 'PROFESSIONAL', 'CONTROLLER', 'CONFIDANT'));

-- administrators read the log of looks until now: they go on doing so, until they give that to somebody else
alter table people.membership no force row level security;
insert into people.membership (person, organisation, role, since)
select person, organisation, 'CONTROLLER', since from people.membership where role = 'ADMINISTRATOR';
alter table people.membership force row level security;
