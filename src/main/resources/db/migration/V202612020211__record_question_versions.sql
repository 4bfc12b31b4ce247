-- Each wording of a question that was reworded, the present one among them.
create table record.question_versions (
    consultation text        not null,
    question     integer     not null,
    number       integer     not null check (number > 0),
    text         text        not null check (text <> ''),
    guidance     text,
    published_at timestamptz,
    reason       text        not null,
    primary key (consultation, question, number),
    foreign key (consultation, question) references record.questions on delete cascade
);
create trigger changed after insert or update or delete or truncate on record.question_versions
    for each statement execute function record.note_change();
