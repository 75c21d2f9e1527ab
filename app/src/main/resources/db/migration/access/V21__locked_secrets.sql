-- The secret of an app with codes is kept locked; this says with which key. Those from before are locked at the next start.
alter table access.code_app add column locked_with text;
comment on column access.code_app.locked_with is 'the name of a key that is not in the database, see nl.plein.access.factor.SecretKeys';

-- Who took away, for a colleague who lost everything, with what she signs in.
create table access.factor_reset (
    organisation uuid not null,
    person uuid not null,
    reset_by uuid not null,
    reset_at timestamptz not null,
    primary key (organisation, person, reset_at)
);
alter table access.factor_reset enable row level security, force row level security;
create policy of_its_organisation on access.factor_reset using (organisation = any (${keys}));
