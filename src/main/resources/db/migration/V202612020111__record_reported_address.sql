-- Where what the press reported can be read.
alter table record.positions add column source_address text check (source_address is null or provenance = 'REPORTED');
