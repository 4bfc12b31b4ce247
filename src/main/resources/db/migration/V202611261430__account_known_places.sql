-- From where people signed in lately is asked every minute.
create index on sign_in (started_at);
