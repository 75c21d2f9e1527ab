-- A half-filled form holds names, addresses and notes. It belongs to the organisation of its kind of help, and is seen only
-- with that key, which its secret address turns.
alter table needs.draft add column organisation uuid, add column holder uuid;
-- of a change that was begun before nobody knows by whom: it is begun again
delete from needs.draft where changes is not null;
alter table needs.kind no force row level security;
update needs.draft d set organisation = (select k.organisation from needs.kind k where k.key = d.kind);
alter table needs.kind force row level security;
alter table needs.draft alter column organisation set not null;
comment on column needs.draft.holder is 'whose personal link began a change; null: a new form, of nobody known yet';
comment on table needs.draft is 'a half-filled form, found by whoever has its address, gone after a week';

-- Whose key opens a form; tells no more than that, and only to who knows its address.
create function needs.organisation_of_draft(secret uuid) returns uuid
    language sql stable security definer set search_path = ''
as $$
    select organisation from needs.draft where id = secret
$$;
revoke all on function needs.organisation_of_draft from public;
grant execute on function needs.organisation_of_draft to ${application};

alter table needs.draft enable row level security, force row level security;
create policy of_its_organisation on needs.draft using (organisation = any (${keys}));
create policy whose_it_is on needs.draft for select to current_user using (true);
