-- The sorts of helpers for whom people wait, as worked out with a run. No names and no likings: who waits is kept as ids.
create table matching.run_wanted (
    run    uuid  not null references matching.run (id) on delete cascade,
    place  int   not null,
    wanted jsonb not null,
    primary key (run, place)
);
