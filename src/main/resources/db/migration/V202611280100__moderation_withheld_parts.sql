-- A part of what is published can stay off the record, each for a reason of its own.
create table moderation_decision_withheld (
    decision_id uuid not null references moderation_decision,
    part        text not null,
    reason      text not null,
    primary key (decision_id, part)
);

create trigger moderation_decision_withheld_is_append_only
    before update or delete on moderation_decision_withheld
    for each row execute function refuse_change();

-- Whoever asks which positions are published is answered without those that a moderator withheld.
create table response_withheld (
    response_id uuid not null references response,
    position_id uuid not null references position,
    primary key (response_id, position_id)
);

create index on response_withheld (position_id);
