-- A point on the map where nobody can be stopped the whole index. It can not be kept any more; what was, loses it. See MapPoint.
create function directory.possible_point(content jsonb) returns boolean
    language sql immutable set search_path = ''
as $$
    select case
        when coalesce(jsonb_typeof(content->'lat'), 'null') = 'null' and coalesce(jsonb_typeof(content->'lon'), 'null') = 'null' then true
        when jsonb_typeof(content->'lat') is distinct from 'number' or jsonb_typeof(content->'lon') is distinct from 'number' then false
        else (content->>'lat')::numeric between -60 and 84
            and (content->>'lon')::numeric between -180 and 180
            and not (abs((content->>'lat')::numeric) < 0.1 and abs((content->>'lon')::numeric) < 0.1)
            and not ((content->>'lat')::numeric between 3.2 and 7.4 and (content->>'lon')::numeric between 50.5 and 53.8)
        end
$$;

alter table directory.place no force row level security;
update directory.place set content = content - 'lat' - 'lon' where not directory.possible_point(content);
alter table directory.place force row level security;
alter table directory.said no force row level security;
update directory.said set content = content - 'lat' - 'lon' where kind = 'PLACE' and not directory.possible_point(content);
alter table directory.said force row level security;

alter table directory.place add constraint possible_point check (directory.possible_point(content));
alter table directory.said add constraint possible_point check (kind <> 'PLACE' or directory.possible_point(content));
