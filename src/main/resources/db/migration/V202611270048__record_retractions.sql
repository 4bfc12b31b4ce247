-- That a response was withdrawn is told where it, and each of its positions, was published. Nothing else of it is.
create table record.retractions (
    reference text primary key,
    response text not null,
    consultation text not null references record.consultations on delete cascade,
    organisations text[] not null,
    retracted_at timestamptz not null
);
create index retractions_of_response on record.retractions (response);
