-- A response that everybody has signed may wait until a decision behind it can be called in no more: then exactly what was
-- signed goes.
alter table response
    add column goes_at   timestamptz,
    add column goes_hash text,
    add constraint waiting_names_what_was_signed check ((goes_at is null) = (goes_hash is null)),
    add constraint only_what_is_signed_waits check (goes_at is null or state = 'AWAITING_SIGN_OFF'),
    add foreign key (id, goes_hash) references response_content (response_id, content_hash);

create index response_that_waits on response (goes_at) where goes_at is not null;
