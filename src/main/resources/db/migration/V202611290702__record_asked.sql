-- Who was asked, as it is public after the close. Whether somebody answered is read from what is published, and from nothing else.
create table record.asked (
    consultation text    not null references record.consultations on delete cascade,
    ordinal      integer not null,
    name         text    not null check (name <> ''),
    kind         text    not null,
    area         text    not null,
    organisation text,
    reply        text    check (reply in ('NIL_RETURN', 'DECLINED')),
    primary key (consultation, ordinal)
);
create trigger changed after insert or update or delete or truncate on record.asked
    for each statement execute function record.note_change();

-- For which close it was published who was asked: a consultation that is opened again publishes it anew.
create table consultee_publication (
    consultation_id uuid        primary key references consultation,
    closed_at       timestamptz not null
);
