-- A question of an open consultation is reworded by another version of it, told in public with the reason, and never changed.
-- One that was never reworded has no rows here.
create table question_version (
    consultation_id uuid        not null,
    question_number int         not null,
    number          int         not null check (number > 0),
    title           text        not null,
    text            text        not null check (text <> ''),
    guidance        text,
    published_at    timestamptz,
    reason          text        not null default '' check (length(reason) <= 8000),
    primary key (consultation_id, question_number, number),
    foreign key (consultation_id, question_number) references question,
    check (number = 1 or (published_at is not null and reason <> ''))
);
create trigger question_version_stays before update or delete on question_version
    for each row execute function keep_papers();
