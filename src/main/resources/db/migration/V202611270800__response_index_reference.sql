-- The unique index leaves out what was given up, so that it finds nothing by its reference alone.
create index on response (reference);
