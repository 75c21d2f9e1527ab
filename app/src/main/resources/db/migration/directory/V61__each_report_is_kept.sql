-- Two who share a network both tell something: the words of one took the place of those of the other. A network still
-- counts once a day when it is about what is gone.
alter table directory.report drop constraint report_thing_what_trace_key;
alter table directory.report add constraint report_told_once unique (thing, what, trace, words);
create or replace function directory.told_gone(page uuid) returns bigint
    language sql stable security definer set search_path = ''
as $$
    select count(distinct trace) from directory.report where thing = page and what = 'GONE' and handled_at is null
$$;
