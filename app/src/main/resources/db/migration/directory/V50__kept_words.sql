-- Words and terms are kept by the partners together. Nothing is really taken away: each node hears of a row that changed, and
-- not of one that is gone; and an old key goes on to mean what took its place.
alter table directory.term
    add column merged_into  text references directory.term (key),
    add column removed_at   timestamptz,
    add column organisation uuid,
    add column changed_at   timestamptz;
comment on column directory.term.merged_into is 'what took its place; never one that was merged itself';
comment on column directory.term.organisation is 'in whose name it was changed last; null: it came with Plein';

alter table directory.synonym
    add column removed_at   timestamptz,
    add column organisation uuid,
    add column changed_at   timestamptz;
comment on column directory.synonym.organisation is 'in whose name it was changed last; null: it came with Plein';

-- everybody reads; whoever acts for a partner writes
alter table directory.term enable row level security, force row level security;
create policy everybody_reads on directory.term for select using (true);
create policy partners_keep on directory.term using (cardinality(${keys}) > 0);

alter table directory.synonym enable row level security, force row level security;
create policy everybody_reads on directory.synonym for select using (true);
create policy partners_keep on directory.synonym using (cardinality(${keys}) > 0);

-- Whatever is written, by a person or from a file, says a term that was merged as the one that took its place. What a source
-- said stays as it was said.
create function directory.say_current_terms() returns trigger
    language plpgsql set search_path = ''
as $$
declare
    list text;
begin
    if not exists (select from directory.term where merged_into is not null) then
        return new;
    end if;
    foreach list in array array['subjects', 'events', 'forWhom'] loop
        if jsonb_typeof(new.content -> list) = 'array' then
            new.content := jsonb_set(new.content, array[list], (
                select coalesce(jsonb_agg(key order by first), '[]') from (
                    select coalesce(t.merged_into, said.key) as key, min(said.at) as first
                    from jsonb_array_elements_text(new.content -> list) with ordinality as said (key, at)
                    left join directory.term t on t.key = said.key
                    group by 1) as current));
        end if;
    end loop;
    return new;
end
$$;
create trigger say_current_terms before insert or update on directory.listing
    for each row execute function directory.say_current_terms();
create trigger say_current_terms before insert or update on directory.initiative
    for each row execute function directory.say_current_terms();

-- How many things say a term, whoever keeps them and whether or not they are published.
create function directory.uses_of_term(term text) returns bigint
    language sql stable security definer set search_path = ''
as $$
    select (select count(*) from directory.listing
            where content @> jsonb_build_object('subjects', jsonb_build_array(term))
               or content @> jsonb_build_object('events', jsonb_build_array(term))
               or content @> jsonb_build_object('forWhom', jsonb_build_array(term)))
         + (select count(*) from directory.initiative
            where content @> jsonb_build_object('subjects', jsonb_build_array(term))
               or content @> jsonb_build_object('forWhom', jsonb_build_array(term)))
$$;

-- Things of all partners go on to the other term: they changed, for whoever copies us; but nobody assured them, so that stays.
create function directory.merge_term(gone text, stays text, keeper uuid, at timestamptz) returns boolean
    language plpgsql security definer set search_path = ''
as $$
begin
    if keeper is null or not coalesce(keeper = any (${keys}), false) then
        raise insufficient_privilege;
    end if;
    perform from directory.term where key in (gone, stays) order by key for update;
    if exists (select from directory.term where key = gone and merged_into = stays) then
        return true;
    end if;
    if gone = stays or not exists (
        select from directory.term g join directory.term s on s.kind = g.kind
        where g.key = gone and s.key = stays
          and g.merged_into is null and s.merged_into is null and g.removed_at is null and s.removed_at is null) then
        return false;
    end if;
    update directory.term set merged_into = stays, organisation = keeper, changed_at = at
    where key = gone or merged_into = gone;
    update directory.listing set changed_at = at
    where content @> jsonb_build_object('subjects', jsonb_build_array(gone))
       or content @> jsonb_build_object('events', jsonb_build_array(gone))
       or content @> jsonb_build_object('forWhom', jsonb_build_array(gone));
    update directory.initiative set changed_at = at
    where content @> jsonb_build_object('subjects', jsonb_build_array(gone))
       or content @> jsonb_build_object('forWhom', jsonb_build_array(gone));
    return true;
end
$$;
revoke all on function directory.uses_of_term, directory.merge_term from public;
grant execute on function directory.uses_of_term, directory.merge_term to ${application};
create policy terms_are_merged on directory.listing for update to current_user using (true);
create policy terms_are_merged on directory.initiative for update to current_user using (true);
