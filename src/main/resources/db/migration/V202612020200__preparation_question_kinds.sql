-- In which form a question is to be answered, as it was typed so far. It need not be fit before the consultation opens.
alter table preparation_question
    add column sort     text    not null default 'STANCE' check (sort in ('STANCE', 'CHOICE', 'NUMBER', 'WORDS')),
    add column options  text    not null default '' check (length(options) <= 80000),
    add column several  boolean not null default false,
    add column unit     text    not null default '' check (length(unit) <= 160),
    add column least    text    not null default '' check (length(least) <= 160),
    add column most     text    not null default '' check (length(most) <= 160),
    add column decimals int     not null default 0 check (decimals between 0 and 6);
