-- letters on their way; once mailed, only the empty shell stays for a while
create table letter (
    id uuid primary key,
    about uuid not null,
    address text not null,
    language text not null,
    subject text not null,
    body text not null,
    button text,
    link text,
    written_at timestamptz not null,
    sent_at timestamptz
);
create index letter_by_about on letter (about);
create index letter_by_address on letter (lower(address), written_at);
create index letter_by_time on letter (written_at);
