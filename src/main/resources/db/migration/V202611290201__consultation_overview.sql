-- What a consultation says of itself beside its summary, and what helps to answer its questions.
create table consultation_overview (
    consultation_id uuid not null references consultation,
    part            text not null check (part in ('WHO_IS_ASKED', 'WHERE_IT_APPLIES', 'WAYS_TO_RESPOND', 'OPEN_TO_CHANGE',
                        'NOT_TAKEN', 'IMPACT', 'CONTACT', 'WHY_SHORT', 'PRINCIPLES')),
    words           text not null check (words <> ''),
    primary key (consultation_id, part)
);

create table record.overview_parts (
    consultation text not null references record.consultations on delete cascade,
    part         text not null,
    words        text not null,
    primary key (consultation, part)
);

alter table consultation_document drop constraint consultation_document_kind_check;
alter table consultation_document add constraint consultation_document_kind_check
    check (kind in ('WHITE_PAPER', 'GREEN_PAPER', 'CALL_FOR_EVIDENCE', 'CONSULTATION_DOCUMENT', 'REPORT'));

alter table question add column guidance text check (guidance <> ''), add column expected boolean not null default true;
alter table question alter column expected drop default;
alter table record.questions add column guidance text, add column expected boolean not null default true;
alter table record.questions alter column expected drop default;

alter table record.documents drop constraint documents_kind_check;
alter table record.documents add constraint documents_kind_check
    check (kind in ('WHITE_PAPER', 'GREEN_PAPER', 'CALL_FOR_EVIDENCE', 'CONSULTATION_DOCUMENT', 'REPORT'));
