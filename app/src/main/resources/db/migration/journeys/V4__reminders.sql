-- Who is reminded of what, and when it went: a row for each, so that none goes twice. Derived from the moments; a moment
-- that is moved gets rows of its own for its new time, and those for the old one are dropped when they are due.
create table journeys.reminder (
    id          uuid primary key,
    moment      uuid        not null references journeys.moment (id) on delete cascade,
    participant uuid        not null references journeys.participant (id) on delete cascade,
    kind        text        not null check (kind in ('DAY_BEFORE', 'HOUR_BEFORE', 'EVENING_AFTER')),
    starts_at   timestamptz not null,
    due_at      timestamptz not null,
    sent_at     timestamptz,
    dropped_at  timestamptz,
    why         text check (why in ('TOO_LATE', 'MOVED', 'CANNOT', 'OVER', 'RECORDED', 'LEFT', 'STOPPED', 'ENOUGH', 'UNREACHABLE')),
    reached     text,
    unique (moment, participant, kind, starts_at),
    check (sent_at is null or dropped_at is null),
    check ((dropped_at is null) = (why is null))
);
comment on column journeys.reminder.starts_at is 'of the moment, when this was planned';
comment on column journeys.reminder.reached is 'fingerprint of the address, to count how often it was used in a day; gone soon after';
create index reminder_due on journeys.reminder (due_at, id) where sent_at is null and dropped_at is null;
create index reminder_reached on journeys.reminder (reached, sent_at) where reached is not null;
create index reminder_by_participant on journeys.reminder (participant);

create table journeys.reminder_stopped (
    participant uuid primary key references journeys.participant (id) on delete cascade,
    by          uuid        not null,
    at          timestamptz not null
);
comment on table journeys.reminder_stopped is 'asked for no more reminders; gone when they want them again';

-- Where a calendar program asks for the moments. Kept as it is, so that a page can show it again: it opens nothing but
-- times, which stand beside it.
create table journeys.calendar_address (
    participant uuid        not null references journeys.participant (id) on delete cascade,
    speaker     uuid        not null,
    token       text        not null,
    since       timestamptz not null,
    primary key (participant, speaker)
);

alter table journeys.reminder enable row level security, force row level security;
create policy with_its_moment on journeys.reminder using (exists (select from journeys.moment m where m.id = moment));
alter table journeys.reminder_stopped enable row level security, force row level security;
create policy with_its_participant on journeys.reminder_stopped using (
    exists (select from journeys.participant p where p.id = participant));
alter table journeys.calendar_address enable row level security, force row level security;
create policy with_its_participant on journeys.calendar_address using (
    exists (select from journeys.participant p where p.id = participant));
