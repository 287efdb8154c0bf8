-- Who is who: the organisations, the people, under which mandate someone acts for an organisation,
-- and who can sign in.
--
-- In all tables: moments are milliseconds since 1970 in UTC, days are ISO 8601 text, hashes are 64 hexadecimal digits,
-- identifiers are UUIDv7 made by the program, names are singular. What is a fact says who and when.
--
-- Rules live in the program's types. Constraints and triggers here are the second line: what a mistake in the program, or
-- a hand beside it, could otherwise break in silence.

-- What a trigger does that forbids something; its argument says what.
create function refuse () returns trigger language plpgsql as $$
begin
    raise exception '%', tg_argv[0] using errcode = 'integrity_constraint_violation';
end;
$$;

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

-- A mandate is never changed, but for its last day: it may end sooner.
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
    check (until_day is null or until_day >= from_day),
    -- What a signature points at: this right, of this person, for this organisation, as a deputy or not.
    unique (id, person, organisation, deputy)
);
create index mandate_person on mandate (person, organisation);

-- Only the people who sign in; directors need none to sign.
create table account (
    person uuid primary key references person (id),
    role text not null check (role in ('reader', 'contributor', 'director', 'secretariat', 'operator')),
    -- A PHC string of argon2id.
    password_hash text not null,
    created bigint not null
);

create trigger mandate_stays before update of id, person, organisation, function, deputy, from_day, evidence, granted_by, granted on mandate
    for each row execute function refuse ('a mandate changes its last day only');
create trigger mandate_remains before delete or truncate on mandate
    for each statement execute function refuse ('a mandate ends, and never goes');
