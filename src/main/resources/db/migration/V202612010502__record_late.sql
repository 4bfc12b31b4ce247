-- What came after the close because that was allowed says why, and is counted apart.
alter table record.responses add column late_reason text;
alter table record.consultation_figures add column late integer not null default 0 check (late >= 0);
