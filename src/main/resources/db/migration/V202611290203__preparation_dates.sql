-- When a consultation in preparation is to open and to close, as it was written: in the time of where it is held. A day
-- without a time means its beginning for the opening, and its end for the close.
create table preparation_dates (
    preparation_id   uuid    primary key references preparation on delete cascade,
    revision         int     not null check (revision > 0),
    opens_on         date,
    opens_at         time,
    closes_on        date,
    closes_at        time,
    grace_minutes    int     not null check (grace_minutes between 0 and 1440),
    comment_days     int     not null check (comment_days between 0 and 365),
    comments_at_once boolean not null,
    why_short        text    not null check (length(why_short) <= 8000),
    principles_read  boolean not null,
    check (opens_on <= closes_on)
);
