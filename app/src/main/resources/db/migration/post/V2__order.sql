-- letters of the same moment keep their order
alter table letter add column number bigint generated always as identity;
drop index letter_by_address;
create index letter_by_address on letter (lower(address), number);
