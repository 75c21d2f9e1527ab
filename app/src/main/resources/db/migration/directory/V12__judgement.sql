-- Whether two listings of different sources are the same thing, as a person said: it is not asked again.
create table directory.judgement (
    thing        uuid        not null,
    other_thing  uuid        not null,
    organisation uuid        not null,
    same         boolean     not null,
    judged_by    uuid        not null,
    judged_at    timestamptz not null,
    primary key (thing, other_thing, organisation),
    check (thing < other_thing)
);
alter table directory.judgement enable row level security, force row level security;
create policy of_its_organisation on directory.judgement using (organisation = any (${keys}));
