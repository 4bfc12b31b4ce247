-- A line of the list in a mail can lead somewhere. Whoever wrote to somebody who has no account learns whether a mail server
-- refused them for good, and has what was sent to them forgotten.
alter table mail_message
    add column line_paths text[]  not null default '{}',
    add column refused    boolean not null default false check (not refused or state = 'FAILED'),
    drop constraint what_was_sent_is_not_kept,
    add constraint what_was_sent_is_not_kept check (state <> 'SENT' or (stop is null and lines = '{}' and line_paths = '{}'));
create index mail_message_of_recipient on mail_message (recipient, template);
