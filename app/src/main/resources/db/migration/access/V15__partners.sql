-- Who is asked to become a partner. The link in the letter is a personal link about this row, kept as a hash like all of
-- them; the address is forgotten as soon as it is of no use any more.
create table access.invitation (
    id uuid primary key,
    -- the one that leads and asks
    organisation uuid not null,
    invited_by uuid not null,
    name text not null,
    kind text not null,
    email text,
    language text not null,
    sent_at timestamptz not null,
    expires_at timestamptz not null,
    -- the partner that came of it
    partner uuid,
    accepted_at timestamptz,
    check ((accepted_at is null) = (partner is null)),
    check (accepted_at is null or email is null)
);
create index invitation_by_organisation on access.invitation (organisation, sent_at);
alter table access.invitation enable row level security, force row level security;
create policy of_its_organisation on access.invitation using (organisation = any (${keys}));
