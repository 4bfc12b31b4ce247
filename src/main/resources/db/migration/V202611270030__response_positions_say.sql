-- What a position says is one thing and is kept in one form, the same that is signed: its stance, reasons, conditions,
-- evidence, proposed change, and what is asked to stay confidential.
alter table position add column said text;
alter table position disable trigger submitted_position_stays;
update position set said = '{'
    || case when stance is null then '' else '"stance":' || to_json(stance)::text || ',' end
    || '"reasons":' || case when reasons is json object then reasons else to_json(reasons)::text end || '}';
alter table position enable trigger submitted_position_stays;
alter table position alter column said set not null;
alter table position drop column stance, drop column reasons;
