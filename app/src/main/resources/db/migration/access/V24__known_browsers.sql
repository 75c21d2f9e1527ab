-- Browsers in which somebody showed two factors before: who guesses elsewhere does not shut them out.
create table known_browser (
    token_hash bytea not null,
    person uuid not null,
    used_at timestamptz not null,
    primary key (token_hash, person)
);
create index known_browser_by_person on known_browser (person);
