-- What a member is told of, once for each fact. It goes with the membership.
create table notice (
    id              uuid primary key default uuidv7(),
    person_id       uuid        not null,
    organisation_id uuid        not null,
    fact            text        not null check (fact <> ''),
    kind            text        not null check (kind in ('PUBLISHED', 'REDACTED', 'RETURNED', 'WITHHELD', 'REJECTED',
        'COMMENTED', 'REPLIED', 'MENTIONED', 'ENDORSED', 'ASKED_AGAIN', 'SIGN_OFF_ASKED', 'SIGNATURE_FELL', 'DEADLINE_NEAR')),
    -- As what a member must act to be told; one of these is enough.
    roles           text[]      not null check (cardinality(roles) > 0),
    -- By which choice it is mailed; what the rooms tell by letters of their own has none.
    topic           text check (topic in ('DECISIONS', 'SAID')),
    consultation_id uuid        not null references consultation,
    content         text check (content in ('RESPONSE', 'COMMENT', 'RESERVATION')),
    -- A response, a version of a comment or an endorsement.
    content_id      uuid,
    position        text,
    comment         text,
    version         int         not null,
    question        int,
    by_organisation uuid references organisation,
    told_at         timestamptz not null,
    read_at         timestamptz,
    mailed_at       timestamptz,
    unique (person_id, fact),
    foreign key (person_id, organisation_id) references membership (person_id, organisation_id)
        on update cascade on delete cascade,
    check (content is null or content_id is not null)
);

create index notice_of_person on notice (person_id, told_at desc, id desc);
create index notice_unread on notice (person_id) where read_at is null;
create index notice_not_mailed on notice (person_id) where mailed_at is null and read_at is null and topic is not null;

-- The notices that their people may know of now: what was hidden or withdrawn since, what is settled and what is no
-- longer theirs is not there. The bell, the page and the mails read this and nothing else.
create view readable_notice as
select n.* from notice n
where exists (select from membership m join membership_role r on r.membership_id = m.id
        where m.person_id = n.person_id and m.organisation_id = n.organisation_id and r.role = any(n.roles))
    and case
        when n.kind in ('COMMENTED', 'REPLIED', 'MENTIONED') then
            exists (select from record.comments c where c.reference = n.comment and c.removal is null
                and (c.version = n.version or exists (select from record.comment_versions v
                    where v.reference = c.reference and v.version = n.version)))
        when n.kind = 'ENDORSED' then
            exists (select from record.endorsements e where e.id = n.content_id and e.withdrawn_at is null)
        when n.kind = 'ASKED_AGAIN' then
            exists (select from endorsement e
                join record.positions p on p.reference = e.position_reference and p.current
                where e.id = n.content_id and e.state = 'STANDS' and e.position_version < n.version)
        when n.content = 'COMMENT' then
            exists (select from comment_version v join comment c on c.id = v.comment_id
                where v.id = n.content_id and c.withdrawn_at is null)
        when n.content = 'RESERVATION' then
            exists (select from endorsement e where e.id = n.content_id and e.state <> 'TAKEN_BACK')
        else
            exists (select from response r join response_signatory s on s.response_id = r.id
                where r.id = n.content_id and s.organisation_id = n.organisation_id
                    and case n.kind
                        when 'SIGN_OFF_ASKED' then r.state = 'AWAITING_SIGN_OFF' and r.sign_off_round = n.version
                            and not exists (select from sign_off o where o.response_id = r.id and o.round = n.version
                                and o.signed_by = n.person_id and o.signed_at >= n.told_at)
                        when 'SIGNATURE_FELL' then r.state in ('DRAFT', 'AWAITING_SIGN_OFF')
                        when 'DEADLINE_NEAR' then r.state in ('DRAFT', 'AWAITING_SIGN_OFF')
                        else r.state <> 'WITHDRAWN'
                    end)
    end;

-- How often a person wants mails of what they are told.
create table notice_choice (
    person_id uuid primary key references person,
    decisions text not null default 'AT_ONCE' check (decisions in ('AT_ONCE', 'DAILY', 'WEEKLY', 'OFF')),
    said      text not null default 'DAILY' check (said in ('AT_ONCE', 'DAILY', 'WEEKLY', 'OFF'))
);

-- By which links mails can be stopped without an account. Only hashes are kept.
create table notice_stop (
    token_hash bytea primary key check (length(token_hash) = 32),
    person_id  uuid        not null references person,
    made_at    timestamptz not null
);
create index notice_stop_of_person on notice_stop (person_id);
create index notice_stop_by_age on notice_stop (made_at);
