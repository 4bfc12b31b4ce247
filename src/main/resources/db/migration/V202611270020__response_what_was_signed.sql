-- What was sent to be signed, read and signed, each text once and as long as the response is kept.
create table response_content (
    response_id  uuid not null references response,
    content_hash text not null,
    content      text not null,
    primary key (response_id, content_hash),
    check (content_hash = encode(sha256(convert_to(content, 'UTF8')), 'hex'))
);

insert into response_content (response_id, content_hash, content)
select id, content_hash, submitted_content from response
where content_hash = encode(sha256(convert_to(submitted_content, 'UTF8')), 'hex');

-- Which of them an approver last looked at, and which other one before.
create table response_look (
    response_id  uuid        not null,
    person_id    uuid        not null references person,
    content_hash text        not null,
    looked_at    timestamptz not null,
    before_hash  text,
    before_at    timestamptz,
    primary key (response_id, person_id),
    foreign key (response_id, content_hash) references response_content,
    foreign key (response_id, before_hash) references response_content,
    check ((before_hash is null) = (before_at is null)),
    check (before_hash <> content_hash)
);

create function keep_what_was_signed() returns trigger language plpgsql as $$
begin
    raise exception 'What was signed does not change' using errcode = 'restrict_violation';
end $$;

create trigger response_content_stays
    before update or delete on response_content
    for each row execute function keep_what_was_signed();
