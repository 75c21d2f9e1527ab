-- Who hands a letter over holds it for longer than any answer takes, so that nobody else sends it meanwhile. One whose
-- answer never came was maybe sent, and is sent once more under the same Message-ID, which is made of its id.
alter table letter
    add column claimed_until timestamptz,
    add column maybe_sent integer not null default 0,
    add column tries integer not null default 0,
    add column reached text,
    add column failed text check (failed in ('REFUSED', 'GIVEN_UP', 'RETURNED', 'UNSURE')),
    add column failed_at timestamptz;
comment on column letter.claimed_until is 'until then somebody is handing it over';
comment on column letter.maybe_sent is 'how often it was handed over while the answer never came';
comment on column letter.reached is 'fingerprint of the address, to know whom to call when it comes back';
comment on column letter.failed is 'why it will not arrive: it is not tried any more';
