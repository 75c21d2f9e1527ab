-- A partner gets a part in somebody's matter (decision 0007). What it may read then is in the agreement.
create table access.sharing (
    id uuid primary key,
    subject uuid not null,
    matter uuid not null,
    owner uuid not null,
    receiver uuid not null check (receiver <> owner),
    purpose text not null,
    classes smallint[] not null,
    shared_by uuid not null,
    shared_at timestamptz not null,
    until timestamptz not null check (until > shared_at),
    ended_at timestamptz,
    ended_by uuid
);
comment on column access.sharing.matter is 'what it is about, such as an entry of needs';
create unique index sharing_once on access.sharing (matter, receiver, purpose) where ended_at is null;
create index sharing_by_receiver on access.sharing (receiver, until);
create index sharing_by_subject on access.sharing (subject);

alter table access.sharing enable row level security, force row level security;
create policy of_both on access.sharing using (owner = any (${keys}) or receiver = any (${keys}));

-- Reading in an emergency: one person, somebody's data, some minutes.
create table access.emergency (
    id uuid primary key,
    person uuid not null,
    organisation uuid not null,
    owner uuid not null,
    -- nobody was found by what was typed: that is told too
    subject uuid,
    reason text not null,
    began_at timestamptz not null,
    until timestamptz not null,
    ended_by uuid
);
comment on column access.emergency.person is 'who reads';
comment on column access.emergency.owner is 'whose data they are: it is told at once';
create index emergency_by_subject on access.emergency (subject);
create index emergency_by_owner on access.emergency (owner, began_at);
create index emergency_by_person on access.emergency (person, began_at);

alter table access.emergency enable row level security, force row level security;
create policy of_both on access.emergency using (owner = any (${keys}) or organisation = any (${keys}));
