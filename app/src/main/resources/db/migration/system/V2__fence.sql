-- The second fence: the application's own role owns nothing and sees only the rows for which its transaction holds a
-- key. See nl.plein.access.Keys and docs/administrator.md.
grant usage on schema system to ${application};
grant select, insert, update, delete on all tables in schema system to ${application};
revoke all on system.migrated from ${application};
alter default privileges in schema system grant select, insert, update, delete on tables to ${application};
