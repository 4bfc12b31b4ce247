-- What the pages of a record of full size ask for, found and not looked for.

-- The latest voice of each group: on a question, on a paragraph.
drop index record.positions_voices;
create index positions_voices_on_question on record.positions
    (consultation, question, stance, provenance, kinds, as_at desc, reference) where current and question is not null;
create index positions_voices_on_paragraph on record.positions
    (consultation, paragraph, stance, provenance, kinds, as_at desc, reference) where current and paragraph is not null;

-- Changes that are proposed to the paper, in the order in which they are woven in.
create index positions_with_changes on record.positions (consultation, as_at, reference)
    where current and paragraph is not null and jsonb_typeof(detail -> 'change') = 'object';

-- What the press reported, of each organisation of a list.
create index positions_reported on record.positions (reference, version) where current and provenance = 'REPORTED';
