-- What waited, signed by all, can be overtaken by a close that was brought forward. Nobody did that to the response.
alter table response
    drop constraint response_cancelled_how_check,
    drop constraint cancelled_is_told,
    add constraint response_cancelled_how_check
        check (cancelled_how in ('EDITED', 'TAKEN_BACK', 'SENT_BACK', 'LEFT', 'OVERTAKEN')),
    add constraint cancelled_is_told
        check ((cancelled_how is null) = (cancelled_at is null)
            and (cancelled_by is null) = (cancelled_how is null or cancelled_how = 'OVERTAKEN'));
