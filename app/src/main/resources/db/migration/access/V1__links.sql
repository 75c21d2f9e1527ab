-- links that open a page without a password; only a hash is kept, so reading this table opens nothing
create table personal_link (
    token_hash bytea primary key,
    purpose text not null,
    subject uuid not null,
    holder uuid,
    created_at timestamptz not null,
    expires_at timestamptz not null
);
create index personal_link_by_subject on personal_link (subject);
create index personal_link_by_expiry on personal_link (expires_at);

create table sign_in_token (
    token_hash bytea primary key,
    person uuid not null,
    created_at timestamptz not null,
    expires_at timestamptz not null
);
create index sign_in_token_by_person on sign_in_token (person, created_at);
create index sign_in_token_by_expiry on sign_in_token (expires_at);
