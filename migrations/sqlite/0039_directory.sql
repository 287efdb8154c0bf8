-- The directory of addressees: institutions, their offices, who holds each since when, who works for it, and groups of these.

-- One row. Whoever changes the directory counts it up first: so one does after the other, and terms, names and parents are
-- looked at as they are.
create table directory (
    one integer primary key check (one = 1),
    changes integer not null
) strict;
insert into directory (one, changes) values (1, 0);

create table institution (
    id blob primary key,
    kind text not null check (kind in ('ministry', 'chamber', 'committee', 'fraction', 'programme-committee', 'municipality', 'association', 'other')),
    name text not null,
    -- The same without the difference of capitals: no two that count have it.
    name_key text not null,
    parent blob references institution (id) check (parent <> id),
    -- Line by line.
    postal text not null,
    mail text,
    note text,
    -- The one that counts instead of this one.
    merged_into blob references institution (id) check (merged_into <> id),
    revision integer not null check (revision > 0)
) strict;
create unique index institution_name_key_once on institution (name_key) where merged_into is null;

create table office (
    id blob primary key,
    institution blob not null references institution (id),
    title text not null,
    portfolio text,
    mail text,
    place integer not null check (place >= 0),
    ended_day text,
    revision integer not null check (revision > 0)
) strict;
create index office_institution on office (institution);

-- An office outlives its holders. At most one term has no end; that no two share a day is looked at before.
create table holder (
    id blob primary key,
    office blob not null references office (id),
    name text not null,
    titles text,
    surname text,
    from_day text not null,
    until_day text check (until_day >= from_day)
) strict;
create index holder_office on holder (office);
create unique index holder_office_running on holder (office) where until_day is null;

-- People who are not public: their rows go a year after their office ended, or when somebody removes them.
create table office_assistant (
    id blob primary key,
    office blob not null references office (id),
    name text not null,
    mail text,
    phone text
) strict;
create index office_assistant_office on office_assistant (office);

create table address_group (
    id blob primary key,
    name text not null
) strict;

create table address_group_member (
    address_group blob not null references address_group (id),
    institution blob references institution (id),
    office blob references office (id),
    -- Institutions and offices each have their order in a group.
    place integer not null check (place > 0),
    check ((institution is null) <> (office is null))
) strict;
create unique index address_group_member_institution on address_group_member (address_group, institution);
create unique index address_group_member_office on address_group_member (address_group, office);

-- A file that was read in and waits a day for a yes.
create table address_import (
    id blob primary key,
    by_person blob not null references person (id),
    name text not null,
    hash text not null check (length (hash) = 64),
    bytes blob not null,
    created integer not null,
    expires integer not null
) strict;
create index address_import_person on address_import (by_person);
