-- A published comment leaves the record when its organisation turns out not to be who it said.
alter table comment drop constraint comment_state_check,
    add check (state in ('IN_MODERATION', 'PUBLISHED', 'RETURNED', 'WITHHELD', 'REJECTED', 'WITHDRAWN'));
