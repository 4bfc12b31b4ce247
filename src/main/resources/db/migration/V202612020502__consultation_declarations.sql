-- What whoever responds has to declare, as yes or no. It stays as it was announced.
create table consultation_declaration (
    consultation_id uuid not null references consultation,
    number          int  not null check (number > 0),
    text            text not null check (text <> '' and length(text) <= 20000),
    guidance        text not null check (length(guidance) <= 20000),
    primary key (consultation_id, number)
);
alter table consultation add column declarations int not null default 0 check (declarations >= 0);
create trigger consultation_declaration_stays before update or delete on consultation_declaration
    for each row execute function refuse_change();
