create table comment (
    id                 uuid primary key,
    revision           int         not null,
    reference          text        not null unique,
    position_reference text        not null,
    consultation_id    uuid        not null,
    question_number    int         not null,
    organisation_id    uuid        not null references organisation,
    written_by         uuid        not null references person,
    text               text        not null check (text <> ''),
    state              text        not null check (state in ('IN_MODERATION', 'PUBLISHED', 'RETURNED', 'WITHHELD', 'REJECTED')),
    written_at         timestamptz not null,
    foreign key (consultation_id, question_number) references question
);

create index on comment (organisation_id, written_at desc);

create function keep_words() returns trigger language plpgsql as $$
begin
    if new.text is distinct from old.text or new.organisation_id <> old.organisation_id or new.reference <> old.reference then
        raise exception 'The words of a comment do not change' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger comment_keeps_its_words
    before update on comment
    for each row execute function keep_words();

create trigger comment_is_never_deleted
    before delete on comment
    for each row execute function refuse_change();
