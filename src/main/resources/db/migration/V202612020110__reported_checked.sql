-- What the press reported is recorded by one person and checked by another before it is public. It is put right by another
-- version beside the one that stands, and never changed.
alter table reported_position
    add column version    int  not null default 1 check (version > 0),
    add column state      text not null default 'PUBLISHED'
        check (state in ('WAITING', 'PUBLISHED', 'SENT_BACK', 'REPLACED', 'WITHDRAWN')),
    add column why        text not null default '' check (length(why) <= 1200),
    add column address    text not null default '' check (length(address) <= 1200),
    add column checked_by uuid references person,
    add column checked_at timestamptz,
    drop constraint reported_position_reference_key,
    add unique (reference, version),
    add check ((checked_by is null) = (checked_at is null)),
    add constraint checked_by_another check (checked_by <> recorded_by);
alter table reported_position
    alter column version drop default, alter column state drop default, alter column why drop default,
    alter column address drop default;
create unique index one_report_is_public on reported_position (reference) where state = 'PUBLISHED';
create unique index one_report_waits on reported_position (reference) where state = 'WAITING';
create index on reported_position (consultation_id, id desc);

create function keep_what_was_reported() returns trigger language plpgsql as $$
begin
    if (new.reference, new.version, new.consultation_id, new.organisation_id, new.question_number, new.paragraph_ref,
            new.stance, new.speaker, new.office, new.text, new.source, new.address, new.as_at, new.predates_consultation,
            new.recorded_by, new.recorded_at)
            is distinct from (old.reference, old.version, old.consultation_id, old.organisation_id, old.question_number,
            old.paragraph_ref, old.stance, old.speaker, old.office, old.text, old.source, old.address, old.as_at,
            old.predates_consultation, old.recorded_by, old.recorded_at) then
        raise exception 'What was recorded of the press does not change' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger reported_position_stays before update on reported_position
    for each row execute function keep_what_was_reported();
