-- Moderators are told where somebody is named who acts for an organisation.
create index person_called on person (lower(name)) where closed_at is null;
