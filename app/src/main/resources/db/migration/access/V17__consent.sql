-- What people said yes to (decision 0007): somebody, at one organisation, for one purpose; who may see what, and until when.
-- What was asked, answered and withdrawn is proof and does not change. No row holds a name or a date of birth.
create table access.consent (
    id uuid primary key,
    subject uuid not null,
    owner uuid not null,
    purpose text not null check (purpose in ('CONTACT', 'MEANS', 'HELP', 'BACK_TO_SCHOOL', 'BUDGET')),
    receivers uuid[] not null check (cardinality(receivers) > 0 and not owner = any (receivers)),
    -- class 5 is never shared
    classes smallint[] not null check (cardinality(classes) > 0 and classes <@ array[0, 1, 2, 3, 4]::smallint[]),
    band text not null check (band in ('UNDER_12', 'FROM_12', 'FROM_16', 'ADULT')),
    birthday date,
    until date not null,
    ends_on date not null generated always as (least(until, birthday)) stored,
    asked_on date not null,
    asked_by uuid,
    follows uuid unique,
    check ((birthday is null) = (band = 'ADULT')),
    check (birthday > asked_on),
    check (until > asked_on and until <= asked_on + interval '1 year'),
    check ((asked_by is null) = (follows is not null))
);
comment on column access.consent.subject is 'whose data it is about';
comment on column access.consent.owner is 'the organisation that answers for these data';
comment on column access.consent.birthday is 'the next one, at 12, 16 or 18: from then on others have to say yes';
comment on column access.consent.ends_on is 'the first day on which it counts no more';
comment on column access.consent.follows is 'the one that a birthday ended, for which this one was asked by itself';
create index consent_by_subject on access.consent (subject);
create index consent_by_birthday on access.consent (birthday);

create table access.consent_giver (
    consent uuid not null references access.consent (id) on delete cascade,
    person uuid not null,
    voice text not null check (voice in ('SELF', 'PARENT')),
    primary key (consent, person),
    unique (consent, voice)
);
comment on table access.consent_giver is 'who has to say yes; it counts when all of them did';
create index consent_by_giver on access.consent_giver (person);

create table access.consent_answer (
    consent uuid not null,
    person uuid not null,
    yes boolean not null,
    at timestamptz not null,
    how text not null check (how in ('LINK', 'SIGNED', 'SPOKEN')),
    written_by uuid check ((written_by is null) = (how = 'LINK')),
    witness uuid check ((witness is not null) = (how = 'SPOKEN') and witness <> written_by and witness <> person),
    text_version int not null,
    language text not null,
    words text not null,
    primary key (consent, person),
    foreign key (consent, person) references access.consent_giver (consent, person) on delete cascade
);
comment on column access.consent_answer.witness is 'a colleague who heard it as well';
comment on column access.consent_answer.words is 'what was asked, as it was shown; about nobody by name';

create table access.consent_withdrawn (
    consent uuid primary key references access.consent (id) on delete cascade,
    at timestamptz not null,
    by uuid not null,
    written_by uuid
);
comment on column access.consent_withdrawn.written_by is 'the colleague who wrote it down, for somebody who phoned; null: by the link';

revoke update on access.consent, access.consent_giver, access.consent_answer, access.consent_withdrawn from ${application};

-- the owner keeps it; who received something has to know whether it may still look
alter table access.consent enable row level security, force row level security;
create policy its_owner_keeps on access.consent using (owner = any (${keys}));
create policy receivers_read on access.consent for select using (receivers && ${keys});

alter table access.consent_giver enable row level security, force row level security;
create policy its_owner_keeps on access.consent_giver using (
    exists (select from access.consent c where c.id = consent and c.owner = any (${keys})));
create policy receivers_read on access.consent_giver for select using (
    exists (select from access.consent c where c.id = consent));

alter table access.consent_answer enable row level security, force row level security;
create policy its_owner_keeps on access.consent_answer using (
    exists (select from access.consent c where c.id = consent and c.owner = any (${keys})));
create policy receivers_read on access.consent_answer for select using (
    exists (select from access.consent c where c.id = consent));

alter table access.consent_withdrawn enable row level security, force row level security;
create policy its_owner_keeps on access.consent_withdrawn using (
    exists (select from access.consent c where c.id = consent and c.owner = any (${keys})));
create policy receivers_read on access.consent_withdrawn for select using (
    exists (select from access.consent c where c.id = consent));
