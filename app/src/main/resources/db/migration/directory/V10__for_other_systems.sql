-- What the read API for other systems asks (HSDS 3.1): the words of a thing, and terms.
create function directory.words(content jsonb) returns tsvector
    language sql immutable parallel safe set search_path = ''
    return to_tsvector('pg_catalog.simple'::regconfig,
        coalesce(content->>'name', '') || ' ' || coalesce(content->>'summary', '') || ' ' || coalesce(content->>'about', ''));

create index listing_by_words on directory.listing using gin (directory.words(content));
create index initiative_by_words on directory.initiative using gin (directory.words(content));
create index listing_by_term on directory.listing using gin (content jsonb_path_ops);
