-- What colleagues without an account write for their organisation's drafters. None of it is ever part of a response.
create table contribution_collection (
    id              uuid primary key default uuidv7(),
    organisation_id uuid        not null references organisation,
    consultation_id uuid        not null references consultation,
    consultation    text        not null,
    asked           text        not null check (length(asked) between 1 and 20000),
    code_hash       text        not null unique check (code_hash ~ '^[0-9a-f]{64}$'),
    state           text        not null check (state in ('OPEN', 'PAUSED', 'CLOSED')),
    ends_at         timestamptz not null,
    most            int         not null check (most between 1 and 500),
    opened_by       uuid        not null references person,
    opened_at       timestamptz not null
);

create index on contribution_collection (organisation_id, consultation_id, opened_at);

-- On what colleagues are asked to write, in the words that stood there then.
create table contribution_target (
    collection_id   uuid not null references contribution_collection,
    ordinal         int  not null,
    consultation_id uuid not null,
    question_number int,
    paragraph_ref   text,
    title           text not null,
    words           text not null,
    primary key (collection_id, ordinal),
    unique nulls not distinct (collection_id, question_number, paragraph_ref),
    foreign key (consultation_id, question_number) references question,
    foreign key (consultation_id, paragraph_ref) references paragraph,
    check (num_nonnulls(question_number, paragraph_ref) <= 1)
);

-- Written at a time of the machine, by which its link works; sent at a time of the consultation, once the address is
-- confirmed. Before that it is nobody's to read.
create table contribution (
    id            uuid primary key default uuidv7(),
    collection_id uuid        not null references contribution_collection,
    name          text        not null check (length(name) between 1 and 4000),
    post          text        not null check (length(post) between 1 and 4000),
    address       text        not null check (length(address) <= 254),
    token_hash    text        not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
    written_at    timestamptz not null,
    sent_at       timestamptz
);

create unique index sent_once on contribution (collection_id, address) where sent_at is not null;
create index on contribution (collection_id, sent_at);
create index on contribution (written_at) where sent_at is null;

create table contribution_piece (
    contribution_id uuid not null references contribution on delete cascade,
    ordinal         int  not null,
    question_number int,
    paragraph_ref   text,
    points          text not null,
    words           int  not null,
    primary key (contribution_id, ordinal),
    check (num_nonnulls(question_number, paragraph_ref) <= 1)
);

create table contribution_read (
    contribution_id uuid primary key references contribution,
    read_by         uuid        not null references person,
    read_at         timestamptz not null
);

-- Who took which sentences into the draft, counted from 0 in the piece, and the words that they were.
create table contribution_taken (
    id              uuid primary key default uuidv7(),
    contribution_id uuid        not null,
    ordinal         int         not null,
    sentences       int[]       not null check (cardinality(sentences) > 0),
    words           text        not null,
    taken_by        uuid        not null references person,
    taken_at        timestamptz not null,
    foreign key (contribution_id, ordinal) references contribution_piece
);

create index on contribution_taken (contribution_id, ordinal);

create function keep_contributions() returns trigger language plpgsql as $$
begin
    raise exception 'What was sent to the drafters does not change' using errcode = 'restrict_violation';
end $$;

create trigger sent_contribution_stays
    before update or delete on contribution
    for each row when (old.sent_at is not null) execute function keep_contributions();

create trigger taken_stays
    before update or delete on contribution_taken
    for each row execute function keep_contributions();

create function keep_pieces_that_were_sent() returns trigger language plpgsql as $$
begin
    if exists (select from contribution c
            where c.id in (coalesce(new.contribution_id, old.contribution_id), coalesce(old.contribution_id, new.contribution_id))
                and c.sent_at is not null) then
        raise exception 'What was sent to the drafters does not change' using errcode = 'restrict_violation';
    end if;
    return coalesce(new, old);
end $$;

create trigger sent_piece_stays
    before insert or update or delete on contribution_piece
    for each row execute function keep_pieces_that_were_sent();
