-- What was filled in about people on the form of this entry: who it is for, who arranges it, who is the parent. It stays with
-- the entry, whoever was recognised by it.
create table needs.filled_in (
    entry  uuid primary key references needs.entry (id) on delete cascade,
    fields jsonb not null
);
alter table needs.filled_in enable row level security, force row level security;
create policy with_its_entry on needs.filled_in using (exists (select from needs.entry e where e.id = entry));
