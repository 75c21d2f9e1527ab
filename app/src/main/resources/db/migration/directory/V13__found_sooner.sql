-- Behind the fence PostgreSQL uses no index for a condition that might tell something of rows that are not to be seen, and
-- reads them all. What is published is for everybody: words and terms are looked for in front of the fence, and only there.
create function directory.listings_with(words text) returns setof uuid
    language sql stable security definer set search_path = ''
as $$
    select id from directory.listing
    where published_at is not null and directory.words(content) @@ to_tsquery('pg_catalog.simple', words)
$$;
create function directory.initiatives_with(words text) returns setof uuid
    language sql stable security definer set search_path = ''
as $$
    select id from directory.initiative
    where published_at is not null and directory.words(content) @@ to_tsquery('pg_catalog.simple', words)
$$;
create function directory.listings_of(term jsonb) returns setof uuid
    language sql stable security definer set search_path = ''
as $$
    select id from directory.listing where published_at is not null and content @> term
$$;
revoke all on function directory.listings_with, directory.initiatives_with, directory.listings_of from public;
grant execute on function directory.listings_with, directory.initiatives_with, directory.listings_of to ${application};
create policy what_is_looked_for on directory.listing for select to current_user using (true);
create policy what_is_looked_for on directory.initiative for select to current_user using (true);
