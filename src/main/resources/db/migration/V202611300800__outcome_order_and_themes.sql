-- Points are read under themes, in the order that their owner gives them.
alter table outcome_point
    add column theme text not null default '' check (length(theme) <= 1200),
    add column ordinal int;
update outcome_point p set ordinal = o.place
from (select id, row_number() over (partition by outcome_id order by id) as place from outcome_point) as o
where o.id = p.id;
alter table outcome_point
    alter column ordinal set not null,
    add unique (outcome_id, ordinal) deferrable initially deferred;
drop index outcome_point_outcome;

-- Counts what changes the list of points and none of them: whoever publishes has read that too.
alter table outcome add column list_revision int not null default 0;

alter table record.outcome_points add column theme text not null default '';
