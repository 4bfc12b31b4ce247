-- What was written since a moment, wherever it stands: it is asked for every half minute, to tell followers.
create index comments_written on record.comments (changed_at) where removal is null;
create index responses_written on record.responses (changed_at) where current;
