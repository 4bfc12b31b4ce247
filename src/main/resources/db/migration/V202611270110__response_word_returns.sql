-- The Word file that somebody brought back for a response, whole, until all in it is taken or dropped.
create table word_return (
    response_id uuid        not null references response,
    brought_by  uuid        not null references person,
    brought_at  timestamptz not null,
    name        text        not null check (length(name) <= 300),
    file        bytea       not null check (length(file) <= 10485760),
    settled     text[]      not null default '{}',
    primary key (response_id, brought_by)
);
