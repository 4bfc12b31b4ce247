-- A decided case can be opened again: readers reported what is public, its author appealed, or a moderator looks anew. It
-- waits then as it did at first; what was decided before stays beside what is decided next.
alter table moderation_case
    add column occasion text not null default 'FIRST' check (occasion in ('FIRST', 'REPORT', 'APPEAL', 'AGAIN')),
    add column submitted_at timestamptz,
    add column hidden_at timestamptz;
update moderation_case set submitted_at = waiting_since;
alter table moderation_case alter column submitted_at set not null;

alter table moderation_decision
    add column occasion text not null default 'FIRST' check (occasion in ('FIRST', 'REPORT', 'APPEAL', 'AGAIN'));

-- What happened to a case between its decisions. A reader who reported it is nobody.
create table moderation_case_event (
    id      uuid primary key default uuidv7(),
    case_id uuid        not null references moderation_case,
    what    text        not null check (what in ('REPORTED', 'APPEALED', 'OPENED_AGAIN', 'HIDDEN')),
    by      uuid references person,
    words   text        not null,
    at      timestamptz not null,
    check ((what = 'REPORTED') = (by is null))
);
create index on moderation_case_event (case_id, at);
create trigger moderation_case_event_is_append_only
    before update or delete on moderation_case_event
    for each row execute function refuse_change();

-- One for each decision: a decision on an appeal is the last word.
create table moderation_appeal (
    decision_id     uuid primary key references moderation_decision,
    case_id         uuid        not null references moderation_case,
    organisation_id uuid        not null references organisation,
    appealed_by     uuid        not null references person,
    words           text        not null check (words <> ''),
    appealed_at     timestamptz not null,
    outcome         text check (outcome in ('STANDS', 'CHANGED')),
    decided_at      timestamptz,
    check ((outcome is null) = (decided_at is null))
);
create index on moderation_appeal (case_id);

-- What readers say is wrong with something public. Moderators alone read it; the address goes with the answer.
create table moderation_report (
    id          uuid primary key default uuidv7(),
    case_id     uuid        not null references moderation_case,
    reference   text        not null,
    reason      text        not null,
    words       text        not null,
    address     text check (address <> ''),
    reported_at timestamptz not null,
    answered_at timestamptz,
    check (answered_at is null or address is null)
);
create index on moderation_report (case_id) where answered_at is null;
