-- Letters that were written together are mailed together, over one connection.
alter table letter add column bundle uuid;
comment on column letter.bundle is 'null: it goes by itself';
create index letter_by_bundle on letter (bundle, number) where bundle is not null and sent_at is null;
