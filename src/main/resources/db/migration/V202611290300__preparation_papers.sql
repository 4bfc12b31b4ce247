-- A file that was sent as the paper of a consultation in preparation. Its bytes lie in parts, so that no more than one of
-- them is ever in memory.
create table preparation_file (
    id             uuid primary key default uuidv7(),
    preparation_id uuid        not null references preparation on delete cascade,
    name           text        not null check (name <> ''),
    bytes          bigint      not null check (bytes between 1 and 209715200),
    sha256         text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    sent_by        uuid        not null references person,
    sent_at        timestamptz not null,
    unique (preparation_id, id)
);

create table preparation_file_part (
    file_id uuid  not null references preparation_file on delete cascade,
    ordinal int   not null check (ordinal > 0),
    content bytea not null check (length(content) between 1 and 1048576),
    primary key (file_id, ordinal)
);

-- A file that is being read, or could not be: one at a time for each preparation. Whoever reads it says that they still do;
-- it is not read any more when this row is gone.
create table preparation_reading (
    preparation_id uuid primary key references preparation on delete cascade,
    id             uuid        not null unique default uuidv7(),
    file_id        uuid        not null,
    state          text        not null check (state in ('READING', 'UNDECIDED', 'FAILED')),
    percent        int         not null default 0 check (percent between 0 and 100),
    changes        text        not null check (changes in ('UNDECIDED', 'ACCEPT', 'REJECT')),
    hidden         boolean     not null,
    heard_at       timestamptz not null,
    fault          text,
    fault_where    text        not null default '',
    foreign key (preparation_id, file_id) references preparation_file (preparation_id, id),
    check ((state = 'READING') = (fault is null))
);
create index preparation_reading_file on preparation_reading (preparation_id, file_id);

-- The paper as it was read. It never changes: what its owners did to it is the log beside it.
create table preparation_paper (
    preparation_id uuid primary key references preparation on delete cascade,
    id             uuid        not null unique default uuidv7(),
    file_id        uuid        not null,
    content        text        not null,
    changes        text        not null check (changes in ('UNDECIDED', 'ACCEPT', 'REJECT')),
    hidden         boolean     not null,
    read_at        timestamptz not null,
    took_millis    bigint      not null check (took_millis >= 0),
    used_by        uuid        references person,
    used_at        timestamptz,
    foreign key (preparation_id, file_id) references preparation_file (preparation_id, id),
    check ((used_by is null) = (used_at is null))
);
create index preparation_paper_file on preparation_paper (preparation_id, file_id);
create index preparation_paper_used_by on preparation_paper (used_by);
create index preparation_file_sent_by on preparation_file (sent_by);

create table preparation_paper_act (
    paper_id uuid        not null references preparation_paper (id) on delete cascade,
    number   int         not null check (number > 0),
    act      jsonb       not null,
    done_by  uuid        not null references person,
    done_at  timestamptz not null,
    primary key (paper_id, number)
);
create index preparation_paper_act_done_by on preparation_paper_act (done_by);
