-- Two schemas, two roles. The application works in `concordat`; what is published is built into `record`, and the
-- reader's role sees that and nothing else: what it cannot reach, no page of the public face can give away.

do $$
begin
  if not exists (select from pg_roles where rolname = '${reader}') then
    raise exception 'The role "${reader}" that serves the public record does not exist'
      using hint = 'Create it with LOGIN and a password, and start again.';
  end if;
  if exists (select from pg_roles where rolname = '${reader}' and (rolsuper or rolbypassrls)) then
    raise exception 'The role "${reader}" must not be a superuser and must not bypass row security';
  end if;
  if '${reader}' = current_user then
    raise exception 'The role that serves the public record must not be the application''s own';
  end if;
end
$$;

-- The schema `concordat` was made to hold the history of migrations.
create schema record;

revoke all on schema public from public;
revoke all on schema concordat from public;

do $$
begin
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect on database %I to %I', current_database(), '${reader}');
  -- Where the application does not own the database, the line above takes its own way in as well.
  execute format('grant connect, temporary on database %I to %I', current_database(), current_user);
end
$$;

grant usage on schema record to ${reader};
alter default privileges in schema record grant select on tables to ${reader};
