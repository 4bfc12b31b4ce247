-- Where a consultation asks for four eyes, what keeps words from the public waits for a second moderator.
alter table consultation add column four_eyes boolean not null default false;

-- What a moderator decided and nobody has confirmed: nothing of it is carried out.
create table moderation_proposal (
    id          uuid primary key,
    case_id     uuid        not null references moderation_case,
    verdict     text        not null check (verdict in ('PUBLISH', 'WITHHOLD', 'REJECT')),
    draft       jsonb       not null,
    proposed_by uuid        not null references person,
    proposed_at timestamptz not null,
    unique (id, case_id, proposed_by)
);
create index on moderation_proposal (case_id, proposed_at);
create index on moderation_proposal (proposed_by);
create trigger moderation_proposal_is_append_only
    before update or delete on moderation_proposal
    for each row execute function refuse_change();

-- The one that waits. It ends with the case.
alter table moderation_case
    add column proposal_id uuid,
    add column proposed_by uuid,
    add constraint proposal_is_of_its_case foreign key (proposal_id, id, proposed_by)
        references moderation_proposal (id, case_id, proposed_by),
    add constraint proposal_has_a_proposer check ((proposal_id is null) = (proposed_by is null)),
    add constraint proposal_waits check (proposal_id is null or (verdict is null and taken_back_at is null));

-- Whoever proposed what another confirmed. Nobody confirms themselves.
alter table moderation_decision
    add column proposed_by uuid references person,
    add constraint confirmed_by_another check (proposed_by is null or proposed_by <> decided_by);
