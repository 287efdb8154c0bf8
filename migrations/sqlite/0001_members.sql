-- Who is who: the organisations, the people, under which mandate someone acts for an organisation,
-- and who can sign in.
--
-- In all tables: moments are milliseconds since 1970 in UTC, days are ISO 8601 text, hashes are 64 hexadecimal digits,
-- identifiers are UUIDv7 made by the program, names are singular. What is a fact says who and when.
--
-- Rules live in the program's types. Constraints and triggers here are the second line: what a mistake in the program, or
-- a hand beside it, could otherwise break in silence. `strict`: a column holds what it says and nothing else.

create table organisation (
    id blob primary key,
    name text not null,
    short text,
    member integer not null check (member in (0, 1)),
    created integer not null
) strict;

create table person (
    id blob primary key,
    name text not null,
    -- In lower case, so that unique means one person per mailbox.
    mail text not null unique,
    created integer not null
) strict;

-- A mandate is never changed, but for its last day: it may end sooner.
create table mandate (
    id blob primary key,
    person blob not null references person (id),
    organisation blob not null references organisation (id),
    function text not null,
    deputy integer not null check (deputy in (0, 1)),
    from_day text not null,
    until_day text,
    evidence text not null,
    granted_by blob not null references person (id),
    granted integer not null,
    check (until_day is null or until_day >= from_day),
    -- What a signature points at: this right, of this person, for this organisation, as a deputy or not.
    unique (id, person, organisation, deputy)
) strict;
create index mandate_person on mandate (person, organisation);

-- Only the people who sign in; directors need none to sign.
create table account (
    person blob primary key references person (id),
    role text not null check (role in ('reader', 'contributor', 'director', 'secretariat', 'operator')),
    -- A PHC string of argon2id.
    password_hash text not null,
    created integer not null
) strict;

create trigger mandate_stays before update of id, person, organisation, function, deputy, from_day, evidence, granted_by, granted on mandate
begin
    select raise (abort, 'a mandate changes its last day only');
end;
create trigger mandate_remains before delete on mandate
begin
    select raise (abort, 'a mandate ends, and never goes');
end;
