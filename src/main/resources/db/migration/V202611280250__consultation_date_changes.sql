-- A close that was moved: told in public with the reason, and never taken back. What was promised before stays to be read.
create table consultation_date_change (
    consultation_id uuid        not null references consultation,
    ordinal         int         not null check (ordinal > 0),
    changed_at      timestamptz not null,
    closed_before   timestamptz not null,
    closes_now      timestamptz not null check (closes_now > closed_before),
    reopened        boolean     not null,
    reason          text        not null check (length(reason) between 1 and 8000),
    primary key (consultation_id, ordinal)
);

create table record.date_changes (
    consultation  text        not null references record.consultations on delete cascade,
    ordinal       int         not null,
    changed_at    timestamptz not null,
    closed_before timestamptz not null,
    closes_now    timestamptz not null,
    reopened      boolean     not null,
    reason        text        not null,
    primary key (consultation, ordinal)
);
