-- A next version can be submitted before the moderators have decided on the one before it.
alter table response drop constraint response_state_check;
alter table response add constraint response_state_check check (state in ('DRAFT', 'AWAITING_SIGN_OFF', 'SUBMITTED',
    'IN_MODERATION', 'PUBLISHED', 'WITHHELD', 'RETURNED', 'WITHDRAWN', 'DISCARDED', 'REPLACED'));
-- What the moderators said of the version before is told to whoever writes the next one.
alter table response add column follows_id uuid references response;
update response n set follows_id = (select p.id from response p
    where p.reference = n.reference and p.number = n.number - 1 and p.state <> 'DISCARDED' limit 1)
where n.number > 1;
