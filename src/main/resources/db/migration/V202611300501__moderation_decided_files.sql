-- What becomes of each file of what is published: a copy of it, or nothing for a reason.
create table moderation_decision_file (
    decision_id uuid    not null references moderation_decision,
    file        text    not null,
    copy_id     uuid    references attachment_copy,
    redacted    boolean not null,
    reason      text,
    primary key (decision_id, file),
    check ((copy_id is null) <> (reason is null)),
    check (not redacted or copy_id is not null)
);

create index on moderation_decision_file (copy_id);

create trigger moderation_decision_file_is_append_only
    before update or delete on moderation_decision_file
    for each row execute function refuse_change();
