-- What the partners agreed (decision 0007): which role of which partner may read or write which class of data for which
-- purpose. A version is written as a draft; once it is offered for signing it never changes.
create table access.agreement (
    version int primary key check (version > 0),
    id uuid not null unique default gen_random_uuid(),
    title text not null default '',
    begins date,
    made_by uuid not null,
    made_at timestamptz not null,
    offered_at timestamptz check (offered_at is null or begins is not null)
);
comment on column access.agreement.begins is 'from this day on it counts for those who signed it';

create table access.agreement_purpose (
    version int not null references access.agreement (version) on delete cascade,
    -- enforcement is no purpose, and cannot be made one
    purpose text not null check (purpose in ('CONTACT', 'MEANS', 'HELP', 'BACK_TO_SCHOOL', 'BUDGET')),
    ground text not null check (ground in
        ('CONSENT', 'CONTRACT', 'LEGAL_OBLIGATION', 'VITAL_INTERESTS', 'PUBLIC_TASK', 'LEGITIMATE_INTERESTS')),
    assessment text not null check (btrim(assessment) <> ''),
    consent_to_share boolean not null check (consent_to_share or ground <> 'CONSENT'),
    primary key (version, purpose)
);
comment on column access.agreement_purpose.assessment is 'where the data-protection impact assessment is found';

create table access.agreement_clause (
    version int not null,
    purpose text not null,
    organisation uuid,
    -- who administers or watches over privacy sees nothing of people by that
    role text not null check (role in ('COORDINATOR', 'PROFESSIONAL', 'CONFIDANT')),
    class smallint not null check (class between 0 and 5),
    act text not null check (act in ('READ', 'WRITE')),
    reach text not null check (reach in ('OWN', 'PARTNERS')),
    foreign key (version, purpose) references access.agreement_purpose (version, purpose) on delete cascade,
    unique nulls not distinct (version, purpose, organisation, role, class, act),
    -- class 5 is for the confidant of the organisation itself
    check (class < 5 or (role = 'CONFIDANT' and reach = 'OWN')),
    -- a partner reads and does not write
    check (reach = 'OWN' or act = 'READ')
);
comment on column access.agreement_clause.organisation is 'whose people with this role; null: those of every partner';

create table access.agreement_signature (
    version int not null references access.agreement (version),
    organisation uuid not null,
    person uuid not null,
    capacity text not null,
    signed_at timestamptz not null,
    withdrawn_at timestamptz,
    withdrawn_by uuid,
    primary key (version, organisation, signed_at)
);
comment on column access.agreement_signature.capacity is 'as what this person signed, like director';
create index signature_by_organisation on access.agreement_signature (organisation, version);

-- What was offered is as it is: also for whoever comes with plain SQL as the application.
create function access.agreement_stays() returns trigger
    language plpgsql set search_path = ''
as $$
declare
    of_version int := case when tg_op = 'INSERT' then new.version else old.version end;
begin
    if exists (select from access.agreement a where a.version = of_version and a.offered_at is not null) then
        raise exception 'this version was offered for signing and does not change';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger stays before update or delete on access.agreement for each row execute function access.agreement_stays();
create trigger stays before insert or update or delete on access.agreement_purpose
    for each row execute function access.agreement_stays();
create trigger stays before insert or update or delete on access.agreement_clause
    for each row execute function access.agreement_stays();

-- a signature is never taken out: one that no longer counts says since when
create function access.signature_stays() returns trigger
    language plpgsql set search_path = ''
as $$
begin
    if tg_op = 'DELETE' or (new.version, new.organisation, new.person, new.capacity, new.signed_at)
            is distinct from (old.version, old.organisation, old.person, old.capacity, old.signed_at)
            or old.withdrawn_at is not null then
        raise exception 'a signature stays as it was given';
    end if;
    return new;
end
$$;
create trigger stays before update or delete on access.agreement_signature
    for each row execute function access.signature_stays();

-- everybody may read what was agreed and who signed; a signature is given and withdrawn by its own organisation
alter table access.agreement_signature enable row level security, force row level security;
create policy everybody_reads on access.agreement_signature for select using (true);
create policy its_organisation_signs on access.agreement_signature using (organisation = any (${keys}));
