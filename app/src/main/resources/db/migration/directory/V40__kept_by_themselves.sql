-- Who holds the personal link of the page of an initiative. The link itself is kept as a hash only (access.personal_link).
create table directory.page_holder (
    id         uuid primary key,
    initiative uuid        not null references directory.initiative (id),
    email      text        not null,
    language   text        not null,
    since      timestamptz not null,
    given_by   uuid,
    unique (initiative, email)
);
comment on column directory.page_holder.given_by is 'null: a reminder brought it to the mail address on the page, or a claim did';

-- What visitors tell that is wrong on a page. Nothing in it says who they are.
create table directory.report (
    id           uuid primary key,
    organisation uuid        not null,
    kind         text        not null,
    thing        uuid        not null,
    what         text        not null,
    words        text        not null,
    trace        text        not null,
    reported_at  timestamptz not null,
    handled_at   timestamptz,
    handled_by   uuid,
    unique (thing, what, trace)
);
comment on column directory.report.kind is 'INITIATIVE, LISTING, PLACE';
comment on column directory.report.what is 'GONE, WHERE_OR_WHEN, CONTACT, OTHER';
comment on column directory.report.trace is
    'what the key of the day makes of the network it came from: the same network counts once a day, and the day after nobody
    can find out which one it was';
comment on column directory.report.handled_by is 'null: by the personal link of the initiative';

-- How often a page was told to be gone is asked by everybody who reads it; by whom and in which words is not.
create function directory.told_gone(page uuid) returns bigint
    language sql stable security definer set search_path = ''
as $$
    select count(*) from directory.report where thing = page and what = 'GONE' and handled_at is null
$$;
revoke all on function directory.told_gone from public;
grant execute on function directory.told_gone to ${application};

-- That an initiative was asked whether all of it is still true: once for each threshold, until somebody said so again.
create table directory.asked_whether_true (
    initiative uuid        not null references directory.initiative (id),
    threshold  text        not null,
    asked_at   timestamptz not null,
    primary key (initiative, threshold)
);
comment on column directory.asked_whether_true.threshold is 'NOT_CONFIRMED, NOT_FOUND';

-- Somebody says that a page is about them.
create table directory.claim (
    id               uuid primary key,
    initiative       uuid        not null references directory.initiative (id),
    belongs          text        not null,
    email            text        not null,
    language         text        not null,
    for_organisation uuid,
    proof            text        not null,
    claimed_at       timestamptz not null,
    granted          boolean,
    decided_at       timestamptz,
    decided_by       uuid,
    check ((granted is null) = (decided_at is null))
);
comment on column directory.claim.belongs is 'how they belong to it, in their words';
comment on column directory.claim.for_organisation is 'the partner they work for, which keeps the page from then on';
comment on column directory.claim.proof is 'LETTER: to the mail address on the page; KEEPER: whoever keeps the page decides';
comment on column directory.claim.decided_by is 'null: whoever reads the mail of the page';
create unique index claim_that_waits on directory.claim (initiative, lower(email)) where decided_at is null;

alter table directory.page_holder enable row level security, force row level security;
create policy of_who_keeps_the_page on directory.page_holder using (
    exists (select from directory.initiative i where i.id = page_holder.initiative and i.organisation = any (${keys})));
alter table directory.report enable row level security, force row level security;
create policy of_who_keeps_the_page on directory.report using (organisation = any (${keys}));
create policy what_is_counted on directory.report for select to current_user using (true);
alter table directory.asked_whether_true enable row level security, force row level security;
create policy of_who_keeps_the_page on directory.asked_whether_true using (
    exists (select from directory.initiative i where i.id = asked_whether_true.initiative and i.organisation = any (${keys})));
alter table directory.claim enable row level security, force row level security;
create policy of_who_keeps_the_page on directory.claim using (
    exists (select from directory.initiative i where i.id = claim.initiative and i.organisation = any (${keys})));

-- Why something ended, from a short list beside the words.
alter table directory.initiative add column closed_for text;
alter table directory.listing add column closed_for text;
alter table directory.place add column closed_for text;
comment on column directory.initiative.closed_for is 'SOLVED, OTHERS, PEOPLE, MONEY, OTHER; null: only words';
