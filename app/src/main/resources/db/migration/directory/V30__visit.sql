-- When somebody sits at a place for a talk, when not, and who comes.
create table directory.talk_time (
    id           uuid primary key,
    organisation uuid not null,
    place        uuid not null references directory.place (id),
    guide        uuid not null,
    shown_as     text not null,
    day          text not null,
    begins       time not null,
    ends         time not null check (ends > begins),
    minutes      int  not null check (minutes between 10 and 120),
    first_day    date not null,
    last_day     date check (last_day >= first_day)
);
comment on column directory.talk_time.shown_as is 'what everybody reads: the first name of the guide, or a name they chose';
comment on column directory.talk_time.day is 'MO, TU, ... SU; times are those of the clock on the wall';
comment on column directory.talk_time.last_day is 'null: until further notice';
create index talk_time_by_place on directory.talk_time (place);
create index talk_time_by_guide on directory.talk_time (guide);

create table directory.talk_off (
    id           uuid primary key,
    organisation uuid not null,
    guide        uuid not null,
    first_day    date not null,
    last_day     date not null check (last_day >= first_day)
);
create index talk_off_by_guide on directory.talk_off (guide);

create table directory.visit (
    id           uuid primary key,
    sent_as      uuid        not null unique,
    organisation uuid        not null,
    place        uuid        not null,
    guide        uuid        not null,
    shown_as     text        not null,
    begins_at    timestamptz not null,
    ends_at      timestamptz not null check (ends_at > begins_at),
    called       text        not null,
    email        text,
    phone        text,
    language     text        not null,
    speaks       text,
    brings       boolean     not null,
    booked_at    timestamptz not null,
    set_at       timestamptz not null,
    moved        int         not null default 0,
    reminded_at  timestamptz,
    cancelled_at timestamptz,
    cancelled_by text,
    came         boolean,
    check ((cancelled_at is null) = (cancelled_by is null)),
    -- one guide talks with one at a time, whoever books at the same moment. A range of one number says "the same guide"
    -- without an extension of PostgreSQL that an administrator would have to allow
    constraint one_at_a_time exclude using gist (
        int8range(uuid_hash_extended(guide, 0), uuid_hash_extended(guide, 0), '[]') with &&,
        tstzrange(begins_at, ends_at) with &&) where (cancelled_at is null)
);
comment on column directory.visit.sent_as is 'of the form: sent twice it is one visit';
comment on column directory.visit.called is 'a name to be called by; may be made up';
comment on column directory.visit.language is 'of letters';
comment on column directory.visit.speaks is 'in which language they would like to talk, as a code; null: no wish';
comment on column directory.visit.set_at is 'when this time was chosen: whoever chose it late needs no reminder';
comment on column directory.visit.cancelled_by is 'VISITOR, GUIDE';
create index visit_by_organisation on directory.visit (organisation, begins_at);
create index visit_by_end on directory.visit (ends_at);

-- everybody reads when somebody sits where; whoever keeps the place writes it
alter table directory.talk_time enable row level security, force row level security;
create policy everybody_reads on directory.talk_time for select using (true);
create policy its_organisation_keeps on directory.talk_time using (organisation = any (${keys}));

alter table directory.talk_off enable row level security, force row level security;
create policy everybody_reads on directory.talk_off for select using (true);
create policy its_organisation_keeps on directory.talk_off using (organisation = any (${keys}));

alter table directory.visit enable row level security, force row level security;
create policy of_its_organisation on directory.visit using (organisation = any (${keys}));

-- Which moments are taken is all that everybody may know of visits.
create function directory.taken(guides uuid[], since timestamptz, until timestamptz)
    returns table (guide uuid, begins_at timestamptz, ends_at timestamptz)
    language sql stable security definer set search_path = ''
as $$
    select v.guide, v.begins_at, v.ends_at from directory.visit v
    where v.guide = any (guides) and v.cancelled_at is null and v.ends_at > since and v.begins_at < until
$$;
revoke all on function directory.taken from public;
grant execute on function directory.taken to ${application};
create policy what_is_taken on directory.visit for select to current_user using (true);
