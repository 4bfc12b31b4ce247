-- For how many days after its close a consultation takes comments, and whether they are read before a moderator was there.
alter table consultation
    add column comment_days int not null default 0 check (comment_days between 0 and 365),
    add column comments_at_once boolean not null default false;
