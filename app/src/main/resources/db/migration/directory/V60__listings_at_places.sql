-- What is at one of these places: in front of the fence, where the index is used (see V13).
create function directory.listings_at(places text[]) returns setof uuid
    language sql stable security definer set search_path = ''
as $$
    select id from directory.listing
    where published_at is not null and content->'places' operator(pg_catalog.?|) places
$$;
revoke all on function directory.listings_at from public;
grant execute on function directory.listings_at to ${application};
