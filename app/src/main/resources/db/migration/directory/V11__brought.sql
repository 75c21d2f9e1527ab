-- A file that waits until somebody has looked at what would come in; it goes when it was taken over, or after a day.
create table directory.brought (
    id           uuid primary key,
    organisation uuid        not null,
    person       uuid        not null,
    name         text        not null,
    file         bytea       not null,
    brought_at   timestamptz not null
);
comment on column directory.brought.name is 'of the source, as people read it';

alter table directory.brought enable row level security, force row level security;
create policy of_its_organisation on directory.brought using (organisation = any (${keys}));
