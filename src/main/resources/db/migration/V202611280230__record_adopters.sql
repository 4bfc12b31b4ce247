-- Whoever adopted a condition is named beside it, with the way to them.
create index condition_standing_adopted_by on record.condition_standing using gin (adopted_by);
