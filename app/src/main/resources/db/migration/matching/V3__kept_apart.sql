-- People whom a coordinator keeps apart, whatever either of them asks or offers, now or later. A pair is one row, its
-- smaller id first. Why is one of a list: nothing is written about anybody here.
create table matching.kept_apart (
    one    uuid        not null,
    other  uuid        not null,
    reason text check (reason in ('asked', 'known', 'tried', 'other')),
    at     timestamptz not null,
    by     uuid        not null,
    primary key (one, other),
    check (one < other)
);
create index kept_apart_by_other on matching.kept_apart (other);

-- What is left in this table is what people said themselves.
delete from matching.excluded where why = 'KEPT_APART';
alter table matching.excluded drop column why, drop column by;
comment on table matching.excluded is 'one of the two said no to this pair';
