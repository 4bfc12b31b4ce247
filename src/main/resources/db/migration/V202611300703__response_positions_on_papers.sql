-- On which version of the paper a position was made, where that was not the first, and for which its organisation says that it
-- stands.
create table position_on_paper (
    position_id     uuid        not null references position,
    paper_version   int         not null check (paper_version > 1),
    confirmed       boolean     not null,
    organisation_id uuid        not null references organisation,
    noted_by        uuid        not null references person,
    noted_at        timestamptz not null,
    primary key (position_id, paper_version)
);
