-- What became of published conditions, beside the positions that set them.
create table record.condition_standing (
    position text not null references record.position_references on delete cascade,
    condition uuid not null,
    mark text check (mark in ('MET', 'PARTLY', 'NOT_MET', 'DROPPED')),
    marked_on date,
    claim jsonb,
    claimed_on date,
    adopted_by text[] not null,
    -- Within its position: another's may have the same id.
    primary key (position, condition),
    check ((mark is null) = (marked_on is null)),
    check ((claim is null) = (claimed_on is null))
);
create index positions_with_conditions on record.positions (consultation, as_at desc, reference desc)
    where current and jsonb_array_length(detail -> 'conditions') > 0;
