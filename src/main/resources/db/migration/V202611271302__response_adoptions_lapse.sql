-- Words that were adopted and are said no longer: whoever adopted them is told once.
alter table condition_adoption add column lapsed_at timestamptz;
