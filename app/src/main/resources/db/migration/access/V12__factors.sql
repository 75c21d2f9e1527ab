-- With what people show who they are, besides a link in a mail. These tables belong to persons, not to organisations.
create table passkey_owner (
    person uuid primary key,
    handle text not null unique
);

create table passkey (
    id text primary key,
    owner text not null references passkey_owner (handle) on delete cascade,
    public_key bytea not null,
    signatures bigint not null,
    verified boolean not null,
    may_be_copied boolean not null,
    copied boolean not null,
    transports text not null,
    attestation bytea not null,
    client_data bytea not null,
    label text not null,
    created_at timestamptz not null,
    last_used_at timestamptz not null
);
create index passkey_by_owner on passkey (owner);

create table code_app (
    person uuid primary key,
    secret bytea not null,
    last_step bigint not null default 0,
    created_at timestamptz not null,
    confirmed_at timestamptz
);

create table recovery_code (
    code_hash bytea primary key,
    person uuid not null,
    created_at timestamptz not null
);
create index recovery_code_by_person on recovery_code (person);
