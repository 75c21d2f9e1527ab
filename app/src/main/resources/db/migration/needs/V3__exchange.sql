-- Files that were uploaded and wait for a yes. They go after a day, and row by row as they are taken in.
create table needs.upload (
    id          uuid primary key,
    person      uuid        not null,
    side        text        not null check (side in ('NEED', 'OFFER')),
    header      text[]      not null,
    unknown     text[]      not null,
    uploaded_at timestamptz not null
);
comment on column needs.upload.unknown is 'headers that say nothing to us';

create table needs.upload_row (
    upload      uuid   not null references needs.upload (id) on delete cascade,
    line        bigint not null,
    state       text   not null check (state in ('GOOD', 'BAD', 'THERE', 'TAKEN_IN')),
    cells       text[] not null,
    reasons     text[] not null,
    kind        text,
    answers     jsonb,
    under_sixteen boolean not null,
    since       date,
    fingerprint text,
    primary key (upload, line)
);
comment on column needs.upload_row.state is 'THERE: it came in before, or stands in this file twice';
comment on column needs.upload_row.reasons is 'column and message key, with a tab between';
create index upload_row_by_state on needs.upload_row (upload, state, line);
