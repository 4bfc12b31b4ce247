-- What was ever written of a position: who, when, and the whole of it. Lines are added and never changed; those of one
-- sitting are thinned out once they are old.
create table position_revision (
    position_id uuid        not null references position,
    revision    int         not null check (revision > 0),
    how         text        not null check (how in ('WRITTEN', 'APART', 'MERGED', 'CARRIED')),
    said        text        not null,
    written_by  uuid        not null references person,
    written_at  timestamptz not null,
    primary key (position_id, revision)
);

create function keep_revisions() returns trigger language plpgsql as $$
begin
    raise exception 'A revision does not change' using errcode = 'restrict_violation';
end $$;

create trigger revision_stays
    before update on position_revision
    for each row execute function keep_revisions();

-- Taken down by the database, so that nothing that writes can forget to.
create function take_revision_down() returns trigger language plpgsql as $$
declare
    sitting constant interval := '10 minutes';
    whole   constant interval := '2 hours';
begin
    insert into position_revision (position_id, revision, how, said, written_by, written_at)
    values (new.id, new.revision,
        case
            when tg_op = 'INSERT' and exists (
                select from position p where p.reference = new.reference and p.id <> new.id) then 'CARRIED'
            when exists (select from position_revision r
                where r.position_id = new.id and r.revision = new.revision - 1 and r.how = 'APART') then 'MERGED'
            else 'WRITTEN'
        end,
        new.said, new.saved_by, new.saved_at);
    -- One person's saves within some minutes are read as the last of them. Each can be found for a while, for whoever
    -- wrote on top of it.
    if new.revision % 50 = 0 then
        delete from position_revision d using (
            select revision, how, written_by, written_at, lead(written_by) over later as next_by,
                lead(written_at) over later as next_at
            from position_revision where position_id = new.id
            window later as (order by revision)) as r
        where d.position_id = new.id and d.revision = r.revision and r.how <> 'CARRIED'
            and r.next_by = r.written_by and r.next_at - r.written_at < sitting and r.next_at < new.saved_at - whole;
    end if;
    return null;
end $$;

create trigger revision_is_taken_down
    after insert or update of revision on position
    for each row when (new.revision > 0 and new.saved_by is not null) execute function take_revision_down();

insert into position_revision (position_id, revision, how, said, written_by, written_at)
select id, revision, 'WRITTEN', '{'
    || case when stance is null then '' else '"stance":' || to_json(stance)::text || ',' end
    || '"reasons":' || case when reasons is json object then reasons else to_json(reasons)::text end || '}',
    saved_by, saved_at
from position where revision > 0 and saved_by is not null and saved_at is not null;

-- Words that could not become the position: somebody else had changed the same sentence, or the time was over. They wait
-- for whoever wrote them, and stay when they have chosen.
create table position_aside (
    id              uuid        primary key,
    response_id     uuid        not null references response,
    consultation_id uuid        not null,
    question_number int,
    paragraph_ref   text,
    written_by      uuid        not null references person,
    written_at      timestamptz not null,
    base_revision   int         not null check (base_revision >= 0),
    base            text        not null,
    said            text        not null,
    settled_at      timestamptz,
    foreign key (consultation_id, question_number) references question,
    foreign key (consultation_id, paragraph_ref) references paragraph,
    check (num_nonnulls(question_number, paragraph_ref) <= 1)
);

create unique index one_open_aside on position_aside (response_id, question_number, paragraph_ref, written_by)
    nulls not distinct where settled_at is null;
create index on position_aside (written_by) where settled_at is null;
