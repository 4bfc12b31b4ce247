-- A next version can be begun and given up; its words are kept, and another of the same number can be begun.
alter table response add column discarded_by uuid references person;
alter table response add column discarded_at timestamptz;
alter table response drop constraint response_state_check;
alter table response add constraint response_state_check check (state in ('DRAFT', 'AWAITING_SIGN_OFF', 'SUBMITTED',
    'IN_MODERATION', 'PUBLISHED', 'WITHHELD', 'RETURNED', 'WITHDRAWN', 'DISCARDED'));
alter table response add constraint discarded_is_told
    check ((state = 'DISCARDED') = (discarded_by is not null) and (discarded_by is null) = (discarded_at is null));
alter table response drop constraint response_check3;
alter table response add constraint what_was_not_submitted_is_on_its_way
    check (state in ('DRAFT', 'AWAITING_SIGN_OFF', 'WITHDRAWN', 'DISCARDED') or submitted_at is not null);
drop index one_response_for_an_organisation;
create unique index one_response_for_an_organisation
    on response (consultation_id, lead_organisation_id, number) where not joint and state <> 'DISCARDED';
alter table response drop constraint response_reference_number_key;
create unique index one_response_for_a_reference_and_number on response (reference, number) where state <> 'DISCARDED';
