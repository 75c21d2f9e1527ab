-- What is at a place; and how often each initiative was shown, as numbers of a day and nothing of who looked.
create index listing_by_place on directory.listing using gin ((content -> 'places'));

create table directory.exposure (
    day        date   not null,
    initiative uuid   not null,
    shown      bigint not null,
    opened     bigint not null,
    primary key (day, initiative)
);
