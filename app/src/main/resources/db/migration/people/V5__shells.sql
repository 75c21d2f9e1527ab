-- Somebody who was erased leaves an empty shell, to which looks and proposals still refer by its id. When those are gone
-- too, so is it. The application cannot remove a person; it asks for this, which removes nobody who was not erased.
create function people.remove_shells(until timestamptz) returns integer
    language plpgsql security definer set search_path = ''
as $$
declare
    removed integer;
begin
    delete from people.person p
    where p.erased_at < until and not exists (select from people.membership m where m.person = p.id);
    get diagnostics removed = row_count;
    return removed;
end
$$;
revoke all on function people.remove_shells from public;
grant execute on function people.remove_shells to ${application};
create policy shells_go on people.person for delete to current_user using (erased_at is not null);
create policy shells_go_without on people.membership for select to current_user using (true);
