-- What was seen of a helper before they are proposed to anybody under 18. Kept until the last offer is withdrawn.
create table needs.screening_step (
    id          uuid primary key,
    person      uuid        not null,
    step        text        not null check (step in ('CONVERSATION', 'REFERENCES', 'CERTIFICATE')),
    dated       date        not null,
    recorded_by uuid        not null,
    recorded_at timestamptz not null,
    unique (person, step, dated)
);
comment on column needs.screening_step.dated is 'day of the conversation or the references; date on the certificate of conduct';

-- One letter a certificate.
create table needs.screening_renewal (
    person      uuid        not null,
    certificate date        not null,
    asked_at    timestamptz not null,
    primary key (person, certificate)
);
