-- What the public may read, and nothing else. The owners of content write here at publication, in the transaction of the
-- decision; the role that serves the record may only read. Slugs and references are the keys: they are what is cited.

create table record.organisations (
    slug text primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name text not null check (name <> ''),
    kind text not null check (kind in ('COUNCIL', 'GP_GROUP', 'CARE_DIRECTORS', 'PRIMARY_CARE_TRUST', 'PATIENTS_GROUP',
        'VOLUNTARY_ORGANISATION', 'PROFESSIONAL_BODY', 'REPRESENTATIVE_BODY', 'THINK_TANK', 'SCRUTINY_COMMITTEE',
        'GOVERNMENT_DEPARTMENT', 'ARMS_LENGTH_BODY', 'OTHER')),
    fictional boolean not null,
    parent text references record.organisations,
    search tsvector not null generated always as (to_tsvector('english', name)) stored
);
create index organisations_search on record.organisations using gin (search);
create index organisations_by_name on record.organisations (name, slug);
create index organisations_parent on record.organisations (parent);

create table record.consultations (
    slug text primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    title text not null check (title <> ''),
    short_title text not null check (short_title <> ''),
    summary text not null,
    command_paper text not null,
    consulting_body text not null references record.organisations,
    published_on date not null,
    opens_at timestamptz not null,
    closes_at timestamptz not null,
    demonstration text,
    search tsvector not null generated always as (to_tsvector('english', title || ' ' || summary)) stored,
    check (opens_at < closes_at)
);
create index consultations_search on record.consultations using gin (search);
create index consultations_closing on record.consultations (closes_at desc, slug);
create index consultations_body on record.consultations (consulting_body);

create table record.documents (
    consultation text not null references record.consultations on delete cascade,
    ref text not null,
    ordinal integer not null,
    title text not null check (title <> ''),
    kind text not null check (kind in ('WHITE_PAPER', 'CONSULTATION_DOCUMENT', 'REPORT')),
    published_on date not null,
    closes_on date,
    asks_questions boolean not null,
    primary key (consultation, ref)
);

create table record.chapters (
    consultation text not null references record.consultations on delete cascade,
    ref text not null,
    ordinal integer not null,
    number integer,
    title text not null check (title <> ''),
    primary key (consultation, ref)
);

create table record.paragraphs (
    consultation text not null,
    ref text not null,
    chapter text not null,
    ordinal integer not null,
    official_number text,
    provenance text not null check (provenance in ('QUOTED', 'SUMMARY')),
    lead_in text,
    html text not null,
    plain text not null,
    attribution text not null check (attribution <> ''),
    search tsvector not null generated always as (to_tsvector('english', coalesce(lead_in, '') || ' ' || plain)) stored,
    primary key (consultation, ref),
    foreign key (consultation, chapter) references record.chapters on delete cascade
);
create index paragraphs_search on record.paragraphs using gin (search);

create table record.questions (
    consultation text not null references record.consultations on delete cascade,
    number integer not null check (number > 0),
    title text not null check (title <> ''),
    text text not null check (text <> ''),
    wording text not null check (wording in ('VERBATIM', 'REPORTED', 'DEMONSTRATION')),
    wording_note text,
    document text not null,
    search tsvector not null generated always as (to_tsvector('english', title || ' ' || text)) stored,
    primary key (consultation, number),
    foreign key (consultation, document) references record.documents
);
create index questions_search on record.questions using gin (search);

create table record.question_paragraph (
    consultation text not null,
    question integer not null,
    paragraph text not null,
    ordinal integer not null,
    primary key (consultation, question, paragraph),
    foreign key (consultation, question) references record.questions on delete cascade,
    foreign key (consultation, paragraph) references record.paragraphs on delete cascade
);
create index question_paragraph_reverse on record.question_paragraph (consultation, paragraph);

-- What the consulting body said: not a position, counted nowhere.
create table record.statements (
    consultation text not null references record.consultations on delete cascade,
    ref text not null,
    ordinal integer not null,
    speaker text,
    office text not null,
    said_on date not null,
    html text not null,
    plain text not null,
    source text not null,
    primary key (consultation, ref)
);

-- Versions stand beside each other; one of them is current.
create table record.responses (
    reference text not null check (reference ~ '^R-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$'),
    version integer not null check (version > 0),
    current boolean not null,
    consultation text not null references record.consultations,
    submitted_at timestamptz not null,
    published_at timestamptz not null,
    signed_off_by text[] not null,
    content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
    primary key (reference, version)
);
create unique index responses_current on record.responses (reference) where current;
create index responses_of_consultation on record.responses (consultation, submitted_at desc, reference) where current;

create table record.response_organisation (
    reference text not null,
    version integer not null,
    ordinal integer not null,
    organisation text not null references record.organisations,
    primary key (reference, version, ordinal),
    unique (reference, version, organisation),
    foreign key (reference, version) references record.responses on delete cascade
);
create index response_organisation_reverse on record.response_organisation (organisation);

-- The names of positions, so that a comment can hold on to a position whichever of its versions is current.
create table record.position_references (
    reference text primary key check (reference ~ '^P-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$')
);

create table record.positions (
    reference text not null references record.position_references on delete cascade,
    version integer not null check (version > 0),
    current boolean not null,
    consultation text not null references record.consultations,
    response text,
    response_version integer,
    question integer,
    paragraph text,
    stance text not null check (stance in ('SUPPORT', 'SUPPORT_WITH_CONDITIONS', 'MIXED', 'OPPOSE', 'PROPOSE_INSTEAD',
        'NO_VIEW', 'NOT_STATED')),
    provenance text not null check (provenance in ('SUBMITTED', 'REPORTED')),
    -- The kinds of those who hold it, in order and each once: lists and margins filter by them.
    kinds text[] not null check (cardinality(kinds) > 0),
    html text not null,
    plain text not null,
    redacted boolean not null,
    as_at date not null,
    published_at timestamptz not null,
    speaker text,
    office text,
    source text,
    predates_consultation boolean not null default false,
    search tsvector not null generated always as
        (to_tsvector('english', plain || ' ' || coalesce(speaker, '') || ' ' || coalesce(source, ''))) stored,
    primary key (reference, version),
    foreign key (response, response_version) references record.responses on delete cascade,
    foreign key (consultation, question) references record.questions,
    foreign key (consultation, paragraph) references record.paragraphs,
    check ((provenance = 'SUBMITTED') = (response is not null)),
    check ((provenance = 'REPORTED') = (source is not null)),
    check ((response is null) = (response_version is null)),
    check (provenance = 'REPORTED' or stance <> 'NOT_STATED')
);
create unique index positions_current on record.positions (reference) where current;
create index positions_listed on record.positions (consultation, provenance desc, as_at desc, reference desc)
    where current;
create index positions_of_question on record.positions
    (consultation, question, provenance desc, as_at desc, reference desc) where current;
create index positions_of_paragraph on record.positions (consultation, paragraph) where current and paragraph is not null;
create index positions_latest on record.positions (published_at desc, reference desc) where current;
create index positions_of_response on record.positions (response, response_version);
create index positions_search on record.positions using gin (search) where current;

create table record.position_organisation (
    reference text not null,
    version integer not null,
    ordinal integer not null,
    organisation text not null references record.organisations,
    primary key (reference, version, ordinal),
    unique (reference, version, organisation),
    foreign key (reference, version) references record.positions on delete cascade
);
create index position_organisation_reverse on record.position_organisation (organisation);

create table record.comments (
    reference text primary key check (reference ~ '^C-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$'),
    position text not null references record.position_references on delete cascade,
    organisation text not null references record.organisations,
    html text not null,
    plain text not null,
    redacted boolean not null,
    written_at timestamptz not null,
    published_at timestamptz not null,
    search tsvector not null generated always as (to_tsvector('english', plain)) stored
);
create index comments_of_position on record.comments (position, written_at, reference);
create index comments_of_organisation on record.comments (organisation, written_at desc);
create index comments_search on record.comments using gin (search);

-- How far the time of consultations is from the machine's: one row in the demonstration, none elsewhere.
create table record.demonstration_clock (
    only_one boolean primary key default true check (only_one),
    offset_seconds bigint not null
);
