-- Who asked for one time gets the first moment of the programme, and no others.
alter table journeys.journey add column once boolean not null default false;
