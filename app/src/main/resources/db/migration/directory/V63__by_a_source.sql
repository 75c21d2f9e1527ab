-- That a source still says it is something else than that somebody checked it: the page says which, and only the day that the
-- source itself gives.
alter table directory.initiative add column assured_source uuid, add column checked_on date;
alter table directory.place add column assured_source uuid, add column checked_on date;
alter table directory.listing add column assured_source uuid, add column checked_on date;
comment on column directory.listing.assured_source is 'null: a person assured it, see assured_by';
comment on column directory.listing.checked_on is 'when the source says that it was checked; null: it does not say';
alter table directory.initiative add check (assured_source is not null or checked_on is null);
alter table directory.place add check (assured_source is not null or checked_on is null);
alter table directory.listing add check (assured_source is not null or checked_on is null);
