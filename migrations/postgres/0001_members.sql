-- Who is who: the organisations, the people, under which mandate someone acts for an organisation,
-- and who can sign in.
--
-- In all tables: moments are milliseconds since 1970 in UTC, days are ISO 8601 text, hashes are 64 hexadecimal digits,
-- identifiers are UUIDv7 made by the program, names are singular. What is a fact says who and when.

create table organisation (
    id uuid primary key,
    name text not null,
    short text,
    member boolean not null,
    created bigint not null
);

create table person (
    id uuid primary key,
    name text not null,
    -- In lower case, so that unique means one person per mailbox.
    mail text not null unique,
    created bigint not null
);

-- A mandate is never changed: one that ends early is replaced by one with an earlier last day.
create table mandate (
    id uuid primary key,
    person uuid not null references person (id),
    organisation uuid not null references organisation (id),
    function text not null,
    deputy boolean not null,
    from_day text collate "C" not null,
    until_day text collate "C",
    evidence text not null,
    granted_by uuid not null references person (id),
    granted bigint not null,
    check (until_day is null or until_day >= from_day)
);
create index mandate_person on mandate (person, organisation);

-- Only the people who sign in; directors need none to sign.
create table account (
    person uuid primary key references person (id),
    role text not null,
    -- A PHC string of argon2id.
    password_hash text not null,
    created bigint not null
);
