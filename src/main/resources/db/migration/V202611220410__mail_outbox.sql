-- Mails on their way out.
create table mail_message (
    id         uuid primary key default uuidv7(),
    recipient  text        not null check (length(recipient) <= 254),
    template   text        not null,
    words      text[]      not null,
    path       text,
    created_at timestamptz not null default now()
);
