-- A revision that was taken from a Word file says so. Whoever saves it says it for the transaction, and it is read as of
-- another sitting than what its writer typed before and after.
alter table position_revision
    drop constraint position_revision_how_check,
    add constraint position_revision_how_check check (how in ('WRITTEN', 'APART', 'MERGED', 'CARRIED', 'WORD'));

create or replace function take_revision_down() returns trigger language plpgsql as $$
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
            when current_setting('concordat.taken_from', true) = 'WORD' then 'WORD'
            else 'WRITTEN'
        end,
        new.said, new.saved_by, new.saved_at);
    -- One person's saves within some minutes are read as the last of them. Each can be found for a while, for whoever
    -- wrote on top of it.
    if new.revision % 50 = 0 then
        delete from position_revision d using (
            select revision, how, written_by, written_at, lead(how) over later as next_how,
                lead(written_by) over later as next_by, lead(written_at) over later as next_at
            from position_revision where position_id = new.id
            window later as (order by revision)) as r
        where d.position_id = new.id and d.revision = r.revision and r.how <> 'CARRIED'
            and (r.how = 'WORD') = (r.next_how = 'WORD')
            and r.next_by = r.written_by and r.next_at - r.written_at < sitting and r.next_at < new.saved_at - whole;
    end if;
    return null;
end $$;
