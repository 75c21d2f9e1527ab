-- For which organisation somebody acted who looked, beside whose data it was. Rows from before do not tell; nor do those
-- of a personal link, behind which nobody acts for an organisation.
--
-- The hash of a row without it is the same as before, because concat_ws leaves out what is null: the chain goes on, and
-- what was written before can still be verified. Who puts it in afterwards, or takes it out, changes the hash.
alter table access.look add column for_organisation uuid;
comment on column access.look.for_organisation is 'as which organisation they acted';
create index look_by_person_for on access.look (for_organisation, person, number);

create or replace function access.chain_look() returns trigger
    language plpgsql security definer set search_path = ''
as $$
declare
    anchor access.look_anchor;
begin
    insert into access.look_anchor (organisation, number, hash) values (new.organisation, 0, ''::bytea)
    on conflict do nothing;
    -- whoever comes second waits here, so that no two rows follow the same one
    select * into anchor from access.look_anchor where organisation = new.organisation for update;
    new.number = anchor.number + 1;
    new.hash = sha256(anchor.hash || convert_to(concat_ws('|', new.organisation, new.number,
        (extract(epoch from new.at) * 1000000)::bigint, new.person, new.what, array_to_string(new.subjects, ','),
        new.class, new.purpose, new.emergency, new.for_organisation), 'UTF8'));
    update access.look_anchor set number = new.number, hash = new.hash where organisation = new.organisation;
    return new;
end
$$;

drop function access.write_look(uuid, timestamptz, uuid, text, uuid[], int, text, boolean);
create function access.write_look(
    organisation uuid, at timestamptz, person uuid, what text, subjects uuid[], class int, purpose text, emergency boolean,
    for_organisation uuid)
    returns void
    language plpgsql security definer set search_path = ''
as $$
begin
    insert into access.look (organisation, at, person, what, subjects, class, purpose, emergency, for_organisation)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9);
end
$$;
revoke all on function access.write_look from public;
grant execute on function access.write_look to ${application};
grant create on schema access to ${log};
alter function access.write_look owner to ${log};
revoke create on schema access from ${log};

-- an organisation reads what was seen of its own data, and what its own people saw of others'
drop policy of_its_organisation on access.look;
create policy whose_data_or_whose_people on access.look for select using (
    organisation = any (${keys}) or for_organisation = any (${keys}));
create policy of_its_organisation on access.look for insert with check (organisation = any (${keys}));
