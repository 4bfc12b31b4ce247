-- When what can be read was last written, for those who follow the record: by the clock that consultations live by.
alter table record.positions add column changed_at timestamptz;
alter table record.responses add column changed_at timestamptz;
alter table record.comments add column changed_at timestamptz;
update record.positions set changed_at = published_at;
update record.responses set changed_at = published_at;
update record.comments set changed_at = published_at;
alter table record.positions alter column changed_at set default now(), alter column changed_at set not null;
alter table record.responses alter column changed_at set default now(), alter column changed_at set not null;
alter table record.comments alter column changed_at set default now(), alter column changed_at set not null;

create index positions_followed on record.positions (consultation, changed_at desc, reference desc) where current;
create index positions_followed_everywhere on record.positions (changed_at desc, reference desc) where current;
create index responses_followed on record.responses (consultation, changed_at desc, reference desc) where current;
create index comments_followed on record.comments (position, changed_at desc, reference desc);
create index comments_of_organisation_followed on record.comments (organisation, changed_at desc, reference desc);
create index comments_taken_whole on record.comments (position, reference) where removal is null;
create index retractions_followed on record.retractions (consultation, retracted_at desc, reference desc);
create index removals_followed on record.removals (consultation, removed_at desc, reference desc);
