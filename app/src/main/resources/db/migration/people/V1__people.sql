create table person (
    id uuid primary key,
    given_name text not null,
    -- given name and address as they are compared: without capitals, the name without accents
    given_name_key text not null,
    email text,
    email_key text,
    phone text,
    language text not null,
    -- made up for a demonstration, no real person
    generated boolean not null,
    registered_at timestamptz not null,
    erased_at timestamptz
);
create index person_by_address on person (email_key, given_name_key);

create table organisation (
    id uuid primary key,
    name text not null,
    kind text not null
);

create table membership (
    person uuid not null references person (id),
    organisation uuid not null references organisation (id),
    role text not null check (role in ('COORDINATOR', 'ADMINISTRATOR')),
    since timestamptz not null,
    primary key (person, organisation, role)
);
create index membership_by_organisation on membership (organisation, role);
