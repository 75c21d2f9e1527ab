-- The second fence: the application's own role owns nothing and sees only the rows for which its transaction holds a
-- key. See nl.plein.access.Keys and docs/administrator.md.
grant usage on schema access to ${application};
grant select, insert, update, delete on all tables in schema access to ${application};
revoke all on access.migrated from ${application};
alter default privileges in schema access grant select, insert, update, delete on tables to ${application};

-- whose keys a personal link turns when it is opened
alter table access.personal_link add column organisations uuid[] not null default '{}';
