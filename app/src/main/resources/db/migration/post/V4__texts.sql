-- A letter may be a text message to a phone; and what is of no use any more tomorrow is not sent tomorrow.
alter table letter
    add column way text not null default 'MAIL' check (way in ('MAIL', 'TEXT')),
    add column aside text,
    add column aside_link text,
    add column too_late_at timestamptz;
comment on column letter.address is 'where it goes: a mail address, or a number';
comment on column letter.aside_link is 'a second, smaller link, like to stop getting these';
comment on column letter.too_late_at is 'from then on it is thrown away instead of sent';
