-- A consultation owns all that it says; the record is built from it. What was announced before is taken back from there.
create table consultation_document (
    consultation_id uuid    not null references consultation,
    ref             text    not null,
    ordinal         int     not null,
    title           text    not null check (title <> ''),
    kind            text    not null check (kind in ('WHITE_PAPER', 'CONSULTATION_DOCUMENT', 'REPORT')),
    published_on    date    not null,
    closes_on       date,
    asks_questions  boolean not null,
    primary key (consultation_id, ref),
    unique (consultation_id, ordinal)
);

insert into consultation_document
select c.id, d.ref, d.ordinal + 1, d.title, d.kind, d.published_on, d.closes_on, d.asks_questions
from record.documents d join consultation c on c.slug = d.consultation;

create table consultation_statement (
    consultation_id uuid not null references consultation,
    ref             text not null,
    ordinal         int  not null,
    speaker         text,
    office          text not null,
    said_on         date not null,
    text            text not null,
    source          text not null,
    primary key (consultation_id, ref),
    unique (consultation_id, ordinal)
);

insert into consultation_statement
select c.id, s.ref, s.ordinal + 1, s.speaker, s.office, s.said_on,
    '{"type":"doc","format":1,"content":[{"type":"paragraph","content":[{"type":"text","text":' || to_json(s.plain)::text
        || '}]}]}',
    s.source
from record.statements s join consultation c on c.slug = s.consultation;

alter table question add column wording text check (wording in ('VERBATIM', 'REPORTED', 'DEMONSTRATION'));
alter table question add column wording_note text;
alter table question add column document_ref text;
update question q set wording = r.wording, wording_note = r.wording_note, document_ref = r.document
from record.questions r join consultation c on c.slug = r.consultation
where q.consultation_id = c.id and q.number = r.number;
alter table question alter column wording set not null;
alter table question alter column document_ref set not null;
alter table question add foreign key (consultation_id, document_ref) references consultation_document;

alter table question_paragraph add column ordinal int;
update question_paragraph p set ordinal = r.ordinal
from record.question_paragraph r join consultation c on c.slug = r.consultation
where p.consultation_id = c.id and p.question_number = r.question and p.paragraph_ref = r.paragraph;
update question_paragraph set ordinal = 1 where ordinal is null;
alter table question_paragraph alter column ordinal set not null;
