-- Somebody whom a letter or text message did not reach: to be called instead, until that was done or there is another address.
alter table person
    add column unreached_at timestamptz,
    add column unreached_way text check (unreached_way in ('MAIL', 'TEXT')),
    add column unreached_why text check (unreached_why in ('REFUSED', 'GIVEN_UP', 'RETURNED', 'UNSURE'));
create index person_unreached on person (unreached_at) where unreached_at is not null;
