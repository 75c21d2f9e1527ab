-- The second fence: the application's own role owns nothing and sees only the rows for which its transaction holds a
-- key. See nl.plein.access.Keys and docs/administrator.md.
grant usage on schema post to ${application};
grant select, insert, update, delete on all tables in schema post to ${application};
revoke all on post.migrated from ${application};
alter default privileges in schema post grant select, insert, update, delete on tables to ${application};
