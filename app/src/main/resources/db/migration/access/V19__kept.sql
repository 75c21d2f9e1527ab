-- What each night removed: numbers, and of nobody.
create table access.removal (
    night   date        not null,
    kind    text        not null,
    removed int         not null,
    failed  boolean     not null,
    at      timestamptz not null,
    primary key (night, kind)
);
comment on table access.removal is 'numbers only, of the alliance as a whole';
comment on column access.removal.failed is 'the last try of this night went wrong; what it removed was put back';

-- The log of looks is not kept for ever either. Where its head was cut off, the hash of the last look that went is where the
-- chain begins from then on, so that all that is left can still be proven. The application cannot remove a look: it can
-- only ask for this, and never gets further than a year ago, whatever it asks.
create table access.look_beginning (
    organisation uuid primary key,
    number bigint not null,
    hash bytea not null,
    cut_at timestamptz not null
);
revoke all on access.look_beginning from ${application};
grant select on access.look_beginning to ${application};
alter table access.look_beginning enable row level security, force row level security;
create policy of_its_organisation on access.look_beginning for select using (organisation = any (${keys}));
create policy whole_chain on access.look_beginning to current_user using (true);

create policy head_is_cut on access.look for delete to current_user using (true);

create function access.cut_looks(until timestamptz) returns integer
    language plpgsql security definer set search_path = ''
as $$
declare
    chain uuid;
    stays bigint;
    last access.look;
    cut integer;
    total integer := 0;
begin
    for chain in select a.organisation from access.look_anchor a order by 1 loop
        -- the first one that is younger stays, and all behind it, whatever they say of their age
        select l.number into stays from access.look l
        where l.organisation = chain and l.at >= least(until, now() - interval '1 year')
        order by l.number limit 1;
        select l.* into last from access.look l
        where l.organisation = chain and (stays is null or l.number < stays)
        order by l.number desc limit 1;
        continue when not found;
        insert into access.look_beginning (organisation, number, hash, cut_at)
        values (chain, last.number, last.hash, now())
        on conflict (organisation) do update
            set number = excluded.number, hash = excluded.hash, cut_at = excluded.cut_at;
        delete from access.look where organisation = chain and number <= last.number;
        get diagnostics cut = row_count;
        total := total + cut;
    end loop;
    return total;
end
$$;
revoke all on function access.cut_looks from public;
grant execute on function access.cut_looks to ${application};
