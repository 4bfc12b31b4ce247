-- What a consultation in preparation will ask. Numbers follow the order, so that none can stand twice. One that was removed
-- keeps its place until it is put back.
create table preparation_question (
    id             uuid    primary key default uuidv7(),
    preparation_id uuid    not null references preparation on delete cascade,
    ordinal        int     not null check (ordinal > 0),
    removed        boolean not null default false,
    title          text    not null default '' check (length(title) <= 400),
    text           text    not null default '' check (length(text) <= 8000),
    guidance       text    not null default '' check (length(guidance) <= 20000),
    expected       boolean not null default true,
    about          text[]  not null default '{}'
);
create index preparation_question_order on preparation_question (preparation_id, ordinal);
alter table preparation_question
    add exclude using btree (preparation_id with =, ordinal with =) where (not removed) deferrable initially deferred;
