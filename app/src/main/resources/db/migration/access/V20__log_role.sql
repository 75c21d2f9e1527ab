-- The log of looks has a role of its own: it may add a row and nothing else, it cannot connect, and nobody works as it.
-- The application asks for a row through one function that runs as this role, and can no longer write the table itself.
-- Roles belong to the whole server. Where the owner may not make them, the administrator does (docs/administrator.md).
do $$
begin
    if to_regrole('${log}') is null then
        create role ${log} nologin;
    end if;
    -- to hand over a function one has to be able to work as its owner; whoever made the role may allow that to itself
    if not pg_has_role('${log}', case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end) then
        grant ${log} to current_user;
    end if;
exception
    when insufficient_privilege then
        raise exception 'Plein needs a role that writes the log of looks. As an administrator of PostgreSQL: create role ${log}; grant ${log} to %;', current_user;
end
$$;

create function access.write_look(
    organisation uuid, at timestamptz, person uuid, what text, subjects uuid[], class int, purpose text, emergency boolean)
    returns void
    language plpgsql security definer set search_path = ''
as $$
begin
    insert into access.look (organisation, at, person, what, subjects, class, purpose, emergency)
    values ($1, $2, $3, $4, $5, $6, $7, $8);
end
$$;
revoke all on function access.write_look from public;
grant execute on function access.write_look to ${application};

grant usage on schema access to ${log};
grant insert on access.look to ${log};
revoke insert on access.look from ${application};

-- whoever gets a function must be able to make one there, for just this moment
grant create on schema access to ${log};
alter function access.write_look owner to ${log};
revoke create on schema access from ${log};
