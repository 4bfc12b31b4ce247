-- What colleagues say to each other beside a position. It is never part of the response, and never leaves this table.
create table position_note (
    id              uuid        primary key,
    consultation_id uuid        not null references consultation,
    organisation_id uuid        not null references organisation,
    question_number int,
    paragraph_ref   text,
    words           text        not null check (words <> '' and length(words) <= 4000),
    written_by      uuid        not null references person,
    written_at      timestamptz not null,
    foreign key (consultation_id, question_number) references question,
    foreign key (consultation_id, paragraph_ref) references paragraph,
    check (num_nonnulls(question_number, paragraph_ref) <= 1)
);

create index on position_note (consultation_id, organisation_id, written_at);
