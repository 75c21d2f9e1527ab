-- A recognised person is not a proven one (docs/decisions/0020). Whoever came with one thing only may be changed with the
-- link of that thing; as soon as they are known from anything else, with no link at all.
alter table people.person add column made_for uuid;
comment on column people.person.made_for is
    'the one thing, like a need, with which this person came; null, for good, once they are known from anything else';

-- Other details that somebody filled in. They count once they were confirmed at the address as it stood, and at the new one.
create table people.new_details (
    id         uuid primary key,
    person     uuid        not null unique references people.person (id) on delete cascade,
    given_name text        not null,
    email      text,
    email_key  text,
    phone      text,
    language   text        not null,
    asked_at   timestamptz not null,
    yes_at_old timestamptz,
    yes_at_new timestamptz
);
alter table people.new_details enable row level security, force row level security;
create policy with_the_person on people.new_details using (
    exists (select from people.known k where k.person = new_details.person and k.organisation = any (${keys})));

-- Whatever the code says: no address takes the place of another one that did not agree.
create function people.address_agreed() returns trigger
    language plpgsql set search_path = ''
as $$
begin
    if new.email_key is not null and new.email_key is distinct from old.email_key and not exists (
        select from people.new_details d
        where d.person = new.id and d.email_key = new.email_key and d.yes_at_new is not null
          and (old.email_key is null or d.yes_at_old is not null))
    then
        raise exception 'an address of a person changes only after it was confirmed at the old one and the new one';
    end if;
    return new;
end
$$;
create trigger address_agreed before update of email, email_key on people.person
    for each row execute function people.address_agreed();
