create table consultation (
    id                 uuid primary key,
    revision           int         not null,
    slug               text        not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
    title              text        not null,
    short_title        text        not null,
    summary            text        not null,
    command_paper      text        not null,
    consulting_body_id uuid        not null references organisation,
    published_on       date        not null,
    opens_at           timestamptz not null,
    closes_at          timestamptz not null check (closes_at > opens_at),
    demonstration      text,
    standing           text        not null check (standing in ('DRAFT', 'ANNOUNCED', 'RESPONDED', 'WITHDRAWN')),
    questions          int         not null check (questions > 0)
);

create table paper_version (
    id              uuid primary key default uuidv7(),
    consultation_id uuid not null references consultation,
    number          int  not null check (number > 0),
    unique (consultation_id, number)
);

create table chapter (
    paper_version_id uuid not null references paper_version,
    ref              text not null,
    number           int,
    title            text not null,
    ordinal          int  not null,
    primary key (paper_version_id, ref),
    unique (paper_version_id, ordinal)
);

-- A paragraph keeps its identity across versions of the paper; its text belongs to a version.
create table paragraph (
    consultation_id uuid not null references consultation,
    ref             text not null,
    primary key (consultation_id, ref)
);

create table paragraph_text (
    paper_version_id uuid not null,
    consultation_id  uuid not null,
    paragraph_ref    text not null,
    chapter_ref      text not null,
    ordinal          int  not null,
    official_number  text,
    provenance       text not null check (provenance in ('QUOTED', 'SUMMARY')),
    lead_in          text,
    text             text not null,
    attribution      text not null,
    primary key (paper_version_id, paragraph_ref),
    foreign key (consultation_id, paragraph_ref) references paragraph,
    foreign key (paper_version_id, chapter_ref) references chapter,
    check (provenance <> 'QUOTED' or attribution <> '')
);

create table question (
    consultation_id uuid not null references consultation,
    number          int  not null check (number > 0),
    title           text not null,
    text            text not null,
    primary key (consultation_id, number)
);

create table question_paragraph (
    consultation_id uuid not null,
    question_number int  not null,
    paragraph_ref   text not null,
    primary key (consultation_id, question_number, paragraph_ref),
    foreign key (consultation_id, question_number) references question,
    foreign key (consultation_id, paragraph_ref) references paragraph
);
