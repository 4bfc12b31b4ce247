-- A mail can hold a list below its words, and a link by which its reader stops mails of its kind.
alter table mail_message
    add column lines text[] not null default '{}',
    add column stop  text check (stop ~ '^/' and stop !~ '[[:cntrl:][:space:]]'),
    add constraint what_was_sent_is_not_kept check (state <> 'SENT' or (stop is null and lines = '{}'));
