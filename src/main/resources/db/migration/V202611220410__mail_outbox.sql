-- Mails on their way out, and what became of them. A path may hold a secret token: it and the words go once they are sent.
create table mail_message (
    id              uuid primary key default uuidv7(),
    recipient       text        not null check (length(recipient) between 3 and 254 and recipient !~ '[[:cntrl:]]'),
    template        text        not null check (template ~ '^[a-z][A-Za-z0-9.-]*$'),
    words           text[]      not null,
    path            text check (path ~ '^/' and path !~ '[[:cntrl:][:space:]]'),
    created_at      timestamptz not null,
    state           text        not null default 'WAITING' check (state in ('WAITING', 'SENT', 'FAILED')),
    attempts        int         not null default 0 check (attempts >= 0),
    next_attempt_at timestamptz,
    sent_at         timestamptz,
    last_error      text check (length(last_error) <= 300),
    check ((state = 'WAITING') = (next_attempt_at is not null)),
    check ((state = 'SENT') = (sent_at is not null)),
    check (state <> 'SENT' or (path is null and words = '{}'))
);

create index mail_message_due on mail_message (next_attempt_at, id) where state = 'WAITING';
create index mail_message_by_state on mail_message (state, id desc);
create index mail_message_by_age on mail_message (created_at) where state <> 'WAITING';
