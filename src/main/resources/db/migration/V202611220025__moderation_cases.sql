create table moderation_case (
    id            uuid primary key,
    version       int         not null,
    kind          text        not null check (kind in ('RESPONSE', 'COMMENT')),
    content_id    uuid        not null,
    about         text        not null,
    waiting_since timestamptz not null,
    submitted_by  uuid        not null references person,
    opened_by     uuid references person,
    decision      text check (decision in ('PUBLISHED', 'PUBLISHED_WITH_REDACTIONS', 'RETURNED', 'WITHHELD', 'REJECTED')),
    decided_at    timestamptz,
    check ((decision is null) = (decided_at is null))
);

create unique index one_case_waits_for_a_content on moderation_case (kind, content_id) where decision is null;
create index on moderation_case (waiting_since) where decision is null;
create index on moderation_case (kind, content_id);

create table moderation_case_author (
    case_id         uuid not null references moderation_case,
    ordinal         int  not null,
    organisation_id uuid not null references organisation,
    primary key (case_id, ordinal)
);

create table moderation_decision (
    id         uuid primary key,
    case_id    uuid        not null unique references moderation_case,
    act        text        not null check (act in ('PUBLISHED', 'PUBLISHED_WITH_REDACTIONS', 'RETURNED', 'WITHHELD', 'REJECTED')),
    note       text        not null,
    decided_by uuid        not null references person,
    decided_at timestamptz not null
);

create table moderation_decision_reason (
    decision_id uuid not null references moderation_decision,
    reason      text not null,
    primary key (decision_id, reason)
);

create table redaction (
    decision_id uuid not null references moderation_decision,
    part        text not null,
    span_start  int  not null check (span_start >= 0),
    span_end    int  not null,
    reason      text not null,
    check (span_end > span_start)
);

create index on redaction (decision_id);

-- A decision and its redactions are facts: an appeal is a new decision, not a change to this one.
create trigger moderation_decision_is_append_only
    before update or delete on moderation_decision
    for each row execute function refuse_change();
create trigger moderation_decision_reason_is_append_only
    before update or delete on moderation_decision_reason
    for each row execute function refuse_change();
create trigger redaction_is_append_only
    before update or delete on redaction
    for each row execute function refuse_change();
