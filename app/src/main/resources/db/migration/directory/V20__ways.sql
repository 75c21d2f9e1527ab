-- A way: some first steps that somebody kept behind a personal link. No name and no account; what was answered stands here as
-- the same short keys that stood in the address.
create table directory.way (
    id           uuid primary key,
    organisation uuid        not null,
    guide        uuid,
    answers      text        not null,
    language     text        not null,
    email        text,
    phone        text,
    kept_at      timestamptz not null,
    touched_at   timestamptz not null,
    desk_until   timestamptz,
    follow_until date,
    offer_at     timestamptz
);
comment on column directory.way.organisation is 'of the guide who sat beside; of somebody alone the one that leads';
comment on column directory.way.guide is 'who sat beside somebody; null for somebody alone';
comment on column directory.way.desk_until is 'the guide changes it as long as they sit together; null once it was handed over';
comment on column directory.way.follow_until is 'until then the guide may look, because the person asked for it';
comment on column directory.way.offer_at is 'when the next step is told, as the person chose; null: not';

create table directory.way_step (
    id         uuid primary key,
    way        uuid    not null references directory.way (id) on delete cascade,
    position   int     not null,
    kind       text    not null,
    thing      uuid,
    help       text    not null,
    by_guide   boolean not null,
    advice     text,
    done_at    timestamptz,
    away_at    timestamptz,
    offered_at timestamptz,
    not_now_at timestamptz
);
create index way_step_by_way on directory.way_step (way);
comment on column directory.way_step.offered_at is 'when it was told; never twice';

alter table directory.way enable row level security, force row level security;
create policy of_its_organisation on directory.way using (organisation = any (${keys}));
alter table directory.way_step enable row level security, force row level security;
create policy with_its_way on directory.way_step using (exists (select from directory.way w where w.id = way));
