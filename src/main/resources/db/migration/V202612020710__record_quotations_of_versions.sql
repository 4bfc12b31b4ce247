-- What a version quotes and whom it addresses goes with it, so that both are there again once it is read again.
alter table record.comment_versions add column quoted text check (quoted <> '');

alter table record.comment_mentions add column version integer check (version > 0);
update record.comment_mentions m set version = c.version from record.comments c where c.reference = m.reference;
alter table record.comment_mentions
    alter column version set not null,
    drop constraint comment_mentions_pkey,
    add primary key (reference, version, organisation);

-- What can be read no longer is not quoted.
update record.comment_versions v set quoted = s.quoted
    from comment c
    join comment_version s on s.comment_id = c.id
    join record.comments q on q.reference = c.reference
    where c.reference = v.reference and s.number = v.version and s.quoted <> ''
        and (exists (select from record.comments t where t.reference = q.reply_to and strpos(t.plain, s.quoted) > 0)
            or exists (select from record.comment_versions t
                where t.reference = q.reply_to and strpos(t.plain, s.quoted) > 0)
            or q.reply_to is null and exists (select from record.positions p where p.reference = q.position
                and (strpos(p.plain, s.quoted) > 0 or strpos(p.detail_plain, s.quoted) > 0)));

insert into record.comment_mentions (reference, version, organisation)
    select distinct v.reference, v.version, o.slug
    from record.comment_versions v
    join comment c on c.reference = v.reference
    join comment_version s on s.comment_id = c.id and s.number = v.version
    join organisation g on g.id = any (s.mentions)
    join record.organisations o on o.slug = g.slug;
