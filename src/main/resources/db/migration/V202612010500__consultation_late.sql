-- One organisation may send its response after the close, until a moment, for a reason that becomes public with what it sends.
-- One that has passed or was taken back has ended; what was sent under it keeps its reason.
create table consultation_late (
    consultation_id uuid        not null references consultation,
    organisation_id uuid        not null references organisation,
    allowed_at      timestamptz not null,
    closed_at       timestamptz not null check (closed_at < allowed_at),
    until           timestamptz not null check (until > allowed_at),
    reason          text        not null check (length(reason) between 1 and 8000),
    ended_at        timestamptz check (ended_at >= allowed_at),
    primary key (consultation_id, organisation_id, allowed_at)
);
create unique index consultation_late_standing on consultation_late (organisation_id, consultation_id) where ended_at is null;
