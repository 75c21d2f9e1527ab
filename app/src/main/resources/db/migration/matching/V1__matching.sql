-- Who is proposed to whom, what both sides said, and what came of it. Names and answers are not here: they belong to
-- people and needs, and are looked up when a page is shown.

create table matching.proposal (
    id             uuid primary key,
    need           uuid        not null,
    offer          uuid        not null,
    terms          jsonb       not null,
    made_at        timestamptz not null,
    made_by        uuid        not null,
    by_hand_reason text
);
comment on column matching.proposal.terms is 'the named terms of the score, as they were when it was made';
comment on column matching.proposal.by_hand_reason is 'why a coordinator paired these two although a condition was against it';
create index proposal_by_need on matching.proposal (need);
create index proposal_by_offer on matching.proposal (offer);

-- A place taken, by an open proposal or a match. This table, and no code, is what makes it impossible that a need has two
-- proposals at once or that a helper is used beyond capacity, whoever works at the same time on whatever node.
create table matching.hold (
    proposal uuid primary key references matching.proposal (id) on delete cascade,
    need     uuid     not null unique,
    offer    uuid     not null,
    seat     smallint not null check (seat between 1 and 10),
    unique (offer, seat)
);

create table matching.answer (
    proposal uuid        not null references matching.proposal (id) on delete cascade,
    side     text        not null check (side in ('NEED', 'OFFER')),
    yes      boolean     not null,
    reason   text,
    words    text,
    at       timestamptz not null,
    by_phone uuid,
    primary key (proposal, side)
);
comment on column matching.answer.words is 'what somebody typed beside a no; erased after 30 days';
comment on column matching.answer.by_phone is 'the coordinator who called and wrote the answer down; null when given through the personal link';

create table matching.reminder (
    proposal uuid        not null references matching.proposal (id) on delete cascade,
    side     text        not null check (side in ('NEED', 'OFFER')),
    at       timestamptz not null,
    primary key (proposal, side)
);

create table matching.match (
    proposal uuid primary key references matching.proposal (id) on delete cascade,
    at       timestamptz not null
);

create table matching.closure (
    proposal uuid primary key references matching.proposal (id) on delete cascade,
    at       timestamptz not null,
    why      text        not null check (why in ('DECLINED', 'EXPIRED', 'WITHDRAWN', 'PAUSED', 'TAKEN_BACK', 'ENDED')),
    by       uuid,
    words    text
);
comment on column matching.closure.by is 'the coordinator who took it back or ended it; null when it went by itself';

-- Pairs that are never proposed again. Both sides are ids: nothing of a no is kept with the person who asked.
create table matching.excluded (
    need  uuid        not null,
    offer uuid        not null,
    why   text        not null check (why in ('DECLINED', 'KEPT_APART')),
    at    timestamptz not null,
    by    uuid,
    primary key (need, offer)
);

-- How the alliance weighs; the newest row counts, the others tell who changed what.
create table matching.weights (
    id               bigint generated always as identity primary key,
    skills           int         not null check (skills between 0 and 100),
    interests        int         not null check (interests between 0 and 100),
    time             int         not null check (time between 0 and 100),
    distance         int         not null check (distance between 0 and 100),
    language         int         not null check (language between 0 and 100),
    wishes           int         not null check (wishes between 0 and 100),
    days_per_barrier jsonb       not null,
    set_at           timestamptz not null,
    set_by           uuid        not null
);

-- A dry run: what would be proposed to whom, and why. Removed after 30 days.
create table matching.run (
    id            uuid primary key,
    requested_by  uuid        not null,
    organisations uuid[]      not null,
    requested_at  timestamptz not null,
    started_at    timestamptz,
    step          smallint    not null default 0,
    done_at       timestamptz,
    failed_at     timestamptz,
    figures       jsonb,
    accepted_at   timestamptz,
    accepted_by   uuid
);
comment on column matching.run.accepted_at is 'when somebody asked to accept all that is left';

create table matching.run_pair (
    run     uuid     not null references matching.run (id) on delete cascade,
    place   int      not null,
    need    uuid     not null,
    offer   uuid     not null,
    tier    smallint not null,
    score   int      not null,
    reasons jsonb    not null,
    primary key (run, need)
);

create table matching.run_unmatched (
    run     uuid     not null references matching.run (id) on delete cascade,
    place   int      not null,
    need    uuid     not null,
    tier    smallint not null,
    reasons jsonb    not null,
    primary key (run, need)
);

-- Entries that could not be read, so that one bad record never stops a run.
create table matching.run_left_out (
    run    uuid not null references matching.run (id) on delete cascade,
    entry  uuid not null,
    reason text not null,
    primary key (run, entry)
);

-- What became of a pair of a run. One row a pair: accepting twice does nothing twice.
create table matching.run_outcome (
    run      uuid        not null,
    need     uuid        not null,
    proposal uuid,
    refused  text,
    at       timestamptz not null,
    by       uuid        not null,
    primary key (run, need),
    foreign key (run, need) references matching.run_pair (run, need) on delete cascade
);
comment on column matching.run_outcome.refused is 'why it was not made, as a message key; skipped by hand is one of them';
