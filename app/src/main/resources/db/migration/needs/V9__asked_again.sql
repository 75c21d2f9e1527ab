-- How often a parent or guardian who said nothing was asked again; after two times somebody calls.
alter table needs.guardian add column asked_again smallint not null default 0 check (asked_again between 0 and 2);
