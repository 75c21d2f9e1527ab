-- An organisation keeps an administrator, whichever road somebody leaves by, and also when two leave at the same moment:
-- each waits for the other here, at the end, and sees what the other did.
create function people.keep_an_administrator() returns trigger
    language plpgsql security definer set search_path = ''
as $$
begin
    perform pg_advisory_xact_lock(hashtext('people.administrator'), hashtext(old.organisation::text));
    if exists (select from people.organisation o where o.id = old.organisation and o.ended_at is null)
        and not exists (select from people.membership m
                        where m.organisation = old.organisation and m.role = 'ADMINISTRATOR') then
        raise exception 'the last administrator of organisation % stays', old.organisation using errcode = '23514';
    end if;
    return null;
end
$$;
revoke all on function people.keep_an_administrator from public;
create constraint trigger an_administrator_stays after delete or update on people.membership
    deferrable initially deferred
    for each row when (old.role = 'ADMINISTRATOR') execute function people.keep_an_administrator();
