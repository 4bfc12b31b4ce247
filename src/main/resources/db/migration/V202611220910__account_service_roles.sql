-- A role of the service is held for all consultations (no consultation named) or for given ones; an administrator's for
-- the whole service.
alter table person_role drop constraint person_role_pkey;
alter table person_role add column consultation_id uuid references consultation;
alter table person_role
    add constraint person_role_is_held_once unique nulls not distinct (person_id, role, consultation_id),
    add constraint administrators_serve_all check (role <> 'ADMINISTRATOR' or consultation_id is null);
create index on person_role (role);

-- An account that is disabled cannot be signed in to; everything that its person did stays.
alter table person add column disabled_at timestamptz;

-- People are listed by name, page by page.
create index person_by_name on person (lower(name), id);
