-- A decision to send can be called in after the response went. That marks it and undoes nothing.
create table call_in (
    response_id uuid primary key references response,
    why text not null check (why <> ''),
    called_in_by uuid not null references person,
    called_in_name text not null,
    called_in_at timestamptz not null,
    confirmed_by uuid references person,
    confirmed_name text,
    confirmed_at timestamptz,
    check (num_nonnulls(confirmed_by, confirmed_name, confirmed_at) in (0, 3))
);

-- What the public is told of an executive decision by which a response was sent.
create table record.call_ins (
    response text not null,
    version integer not null,
    until date not null,
    called_in_on date,
    confirmed_on date,
    primary key (response, version),
    foreign key (response, version) references record.responses on delete cascade,
    check (confirmed_on is null or called_in_on is not null)
);
