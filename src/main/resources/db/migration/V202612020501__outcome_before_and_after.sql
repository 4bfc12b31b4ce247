-- A point can show a paragraph before and after: as a later version of the paper reads, or in words that its owner types.
alter table outcome_point
    add column paragraph text not null default '' check (length(paragraph) <= 1200),
    add column reads_after text not null default '' check (length(reads_after) <= 40000),
    add column after_source text not null default '' check (length(after_source) <= 1200);

-- after_version is the version of the paper that reads so; without one the words come from elsewhere.
alter table record.outcome_points
    add column paragraph     text,
    add column quoted        boolean,
    add column reads_before  text,
    add column reads_after   text,
    add column after_version int check (after_version > 1),
    add column after_source  text,
    add check (num_nonnulls(paragraph, quoted, reads_before, reads_after, after_source) in (0, 5)),
    add check (after_version is null or paragraph is not null);
