-- Of which responses somebody was reminded, how many days before which end.
create table deadline_reminder (
    response_id uuid        not null references response,
    days        int         not null check (days > 0),
    closes_at   timestamptz not null,
    primary key (response_id, days, closes_at)
);
