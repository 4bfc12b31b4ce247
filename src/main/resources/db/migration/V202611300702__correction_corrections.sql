-- What an owner wants to correct in the paper of an open consultation. Nothing of it is public before it is published, and then
-- it is a version of the paper and no correction any more.
create table paragraph_correction (
    consultation_id uuid        not null references consultation,
    paragraph_ref   text        not null check (paragraph_ref ~ '^[0-9A-Za-z][0-9A-Za-z.-]{0,39}$'),
    words           text        not null,
    behind          text,
    unsure          boolean     not null default false,
    corrected_by    uuid        not null references person,
    corrected_at    timestamptz not null,
    primary key (consultation_id, paragraph_ref)
);
comment on column paragraph_correction.behind is 'behind which other paragraph it is put in, or moved';
