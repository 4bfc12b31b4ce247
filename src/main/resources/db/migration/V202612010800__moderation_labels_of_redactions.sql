-- Whom the words were about that a decision left out, where its moderator said so beside the reason.
alter table redaction add column label text;
