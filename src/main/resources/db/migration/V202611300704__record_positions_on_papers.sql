-- On which version of the paper a position was made, and for which its organisation says that it stands.
alter table record.positions
    add column made_on integer not null default 1 check (made_on > 0),
    add column stands_for integer not null default 1 check (stands_for >= made_on);
create index paragraphs_corrected on record.paragraphs (consultation, ref) where since > 1;
