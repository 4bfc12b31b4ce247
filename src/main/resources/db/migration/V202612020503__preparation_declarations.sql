alter table preparation add column declarations text not null default '' check (length(declarations) <= 20000);
