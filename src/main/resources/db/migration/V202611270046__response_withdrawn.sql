-- An organisation can withdraw what it submitted; what was submitted is kept.
alter table response add column withdrawn_by uuid references person;
alter table response add column withdrawn_at timestamptz;
alter table response add column withdrawn_why text;
alter table response add constraint withdrawn_is_told
    check ((withdrawn_by is null) = (withdrawn_at is null) and (withdrawn_by is null) = (withdrawn_why is null));
