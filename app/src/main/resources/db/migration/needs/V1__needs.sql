-- What is asked and what is offered. Names and addresses are not here: they belong to people.

create table needs.kind (
    key          text primary key check (key ~ '^[a-z][a-z0-9-]{1,40}$'),
    organisation uuid        not null,
    name_nl      text        not null,
    name_en      text        not null,
    about_nl     text        not null,
    about_en     text        not null,
    icon         text        not null,
    asks         text[]      not null,
    topics_nl    text        not null default '',
    topics_en    text        not null default '',
    place        int         not null,
    open         boolean     not null default true
);
comment on column needs.kind.asks is 'which questions this kind of help asks, see Question';
comment on column needs.kind.topics_nl is 'the question above the topics, for example: Welk vak?';

create table needs.topic (
    kind    text not null references needs.kind (key) on delete cascade,
    key     text not null check (key ~ '^[a-z0-9][a-z0-9-]{0,40}$'),
    name_nl text not null,
    name_en text not null,
    place   int  not null,
    primary key (kind, key)
);

create table needs.entry (
    id           uuid primary key,
    side         text        not null check (side in ('NEED', 'OFFER')),
    kind         text        not null references needs.kind (key),
    organisation uuid        not null,
    person       uuid        not null,
    arranger     uuid,
    answers      jsonb       not null,
    added_at     timestamptz not null,
    source       text,
    unique (organisation, source)
);
comment on column needs.entry.arranger is 'who asked on behalf of the person';
comment on column needs.entry.source is 'fingerprint of an imported row, so that importing it twice adds nothing';
create index entry_by_kind on needs.entry (organisation, side, kind);
create index entry_by_person on needs.entry (person);

-- States worth asking about are rows with a moment.
create table needs.paused (
    entry uuid primary key references needs.entry (id) on delete cascade,
    at    timestamptz not null
);

create table needs.withdrawn (
    entry  uuid primary key references needs.entry (id) on delete cascade,
    at     timestamptz not null
);

-- Somebody under 16: a parent or guardian says yes before anything is shown to a helper.
create table needs.guardian (
    entry        uuid primary key references needs.entry (id) on delete cascade,
    person       uuid        not null,
    asked_at     timestamptz not null,
    confirmed_at timestamptz
);

-- Half-filled forms. Not facts: they go after a week, and are emptied when sent.
create table needs.draft (
    id         uuid primary key,
    door       text        not null check (door in ('ASK', 'OFFER', 'ARRANGE')),
    side       text        not null check (side in ('NEED', 'OFFER')),
    kind       text        not null references needs.kind (key),
    answers    jsonb       not null default '{}',
    answered   text[]      not null default '{}',
    changes    uuid references needs.entry (id) on delete cascade,
    sent_as    uuid references needs.entry (id) on delete cascade,
    touched_at timestamptz not null
);
