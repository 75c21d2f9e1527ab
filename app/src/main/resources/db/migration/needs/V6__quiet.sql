-- When somebody last did something with a need or an offer. What nobody touches for years is not kept for ever.
alter table needs.entry add column touched_at timestamptz;
alter table needs.entry no force row level security;
update needs.entry set touched_at = added_at;
alter table needs.entry force row level security;
alter table needs.entry alter column touched_at set not null;
comment on column needs.entry.touched_at is 'the last sign of life: sent, changed, paused, or its page opened';

-- Asked whether it is still needed. Whoever is silent after this has it erased.
create table needs.quiet (
    entry    uuid primary key references needs.entry (id) on delete cascade,
    asked_at timestamptz not null
);
alter table needs.quiet enable row level security, force row level security;
create policy with_its_entry on needs.quiet using (exists (select from needs.entry e where e.id = entry));
