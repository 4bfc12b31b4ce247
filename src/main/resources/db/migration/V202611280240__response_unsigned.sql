-- What waits for signatures is looked for each time the clock is asked whether their time is over.
create index response_unsigned on response (consultation_id) where state = 'AWAITING_SIGN_OFF' and goes_at is null;
