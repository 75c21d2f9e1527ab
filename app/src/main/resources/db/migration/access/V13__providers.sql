-- Who is who at the identity provider of an organisation: linked once, and for good.
create table provider_identity (
    issuer text not null,
    subject text not null,
    person uuid not null,
    linked_at timestamptz not null,
    primary key (issuer, subject),
    unique (issuer, person)
);
create index provider_identity_by_person on provider_identity (person);
