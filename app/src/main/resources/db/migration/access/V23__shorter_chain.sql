-- The anchor of an organisation is made once; each look after it finds it there.
create or replace function access.chain_look() returns trigger
    language plpgsql security definer set search_path = ''
as $$
declare
    anchor access.look_anchor;
begin
    loop
        -- whoever comes second waits here, so that no two rows follow the same one
        select * into anchor from access.look_anchor where organisation = new.organisation for update;
        exit when found;
        insert into access.look_anchor (organisation, number, hash) values (new.organisation, 0, ''::bytea)
        on conflict do nothing;
    end loop;
    new.number = anchor.number + 1;
    new.hash = sha256(anchor.hash || convert_to(concat_ws('|', new.organisation, new.number,
        (extract(epoch from new.at) * 1000000)::bigint, new.person, new.what, array_to_string(new.subjects, ','),
        new.class, new.purpose, new.emergency, new.for_organisation), 'UTF8'));
    update access.look_anchor set number = new.number, hash = new.hash where organisation = new.organisation;
    return new;
end
$$;
