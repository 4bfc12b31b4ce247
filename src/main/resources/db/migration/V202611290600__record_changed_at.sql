-- When what can be read was last written, for those who follow the record: by the clock that consultations live by.
create function record.moment() returns timestamptz language sql stable as $$
    select now() + make_interval(secs => coalesce((select offset_seconds from record.demonstration_clock), 0))
$$;

alter table record.positions add column changed_at timestamptz;
alter table record.responses add column changed_at timestamptz;
alter table record.comments add column changed_at timestamptz;
update record.positions set changed_at = published_at;
update record.responses set changed_at = published_at;
update record.comments set changed_at = published_at;
alter table record.positions alter column changed_at set default record.moment(), alter column changed_at set not null;
alter table record.responses alter column changed_at set default record.moment(), alter column changed_at set not null;
alter table record.comments alter column changed_at set default record.moment(), alter column changed_at set not null;

create index positions_followed on record.positions (consultation, changed_at desc, reference desc) where current;
create index positions_followed_everywhere on record.positions (changed_at desc, reference desc) where current;
create index responses_followed on record.responses (consultation, changed_at desc, reference desc) where current;
create index comments_followed on record.comments (position, changed_at desc, reference desc);
create index comments_of_organisation_followed on record.comments (organisation, changed_at desc, reference desc);
create index comments_taken_whole on record.comments (position, reference) where removal is null;
create index retractions_followed on record.retractions (consultation, retracted_at desc, reference desc);
create index removals_followed on record.removals (consultation, removed_at desc, reference desc);

-- Comments keep their row; a new version, a redaction and the version before it are changes, a lost quotation is none.
create function record.note_comment() returns trigger language plpgsql as $$
begin
    if (new.html, new.version, new.organisation) is distinct from (old.html, old.version, old.organisation) then
        new.changed_at := record.moment();
    end if;
    return new;
end
$$;
create trigger noted before update on record.comments for each row execute function record.note_comment();

-- A stance is shown with its open conditions: what becomes of one changes what is read of its position.
create function record.note_standing() returns trigger language plpgsql as $$
begin
    update record.positions set changed_at = record.moment() where reference = new.position and current;
    return null;
end
$$;
create trigger noted after insert or update on record.condition_standing
    for each row execute function record.note_standing();
