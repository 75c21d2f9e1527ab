-- Which column of a list is what, as somebody said once: of a file that waits, and remembered with its source for the next.
alter table directory.brought add column columns jsonb;
alter table directory.source add column columns jsonb;
comment on column directory.source.columns is 'header: what it is; and whether all of it is of the organisation itself; null: nobody said';
