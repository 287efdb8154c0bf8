-- The register: what is known of each organisation, what it serves and has served, and every change with who and when.

alter table organisation add column legal_form text;
alter table organisation add column seat text;
alter table organisation add column province text;
alter table organisation add column website text;
-- The first and the last day of membership. Of who stood here before it was asked, the first day is not known.
alter table organisation add column joined_day text;
alter table organisation add column left_day text;
-- A logo, made anew from what was sent, is kept as a file under its hash.
alter table organisation add column logo_hash text check (length (logo_hash) = 64);
alter table organisation add column logo_type text check (logo_type in ('image/png', 'image/svg+xml'));

-- By what two names are the same: the name in lower case, which the program writes, since the engines know no accents.
-- Two that stood here under one name before this keep it, without a key, until one of them gets another name.
alter table organisation add column name_key text;
update organisation set name_key = lower (name)
    where not exists (select 1 from organisation other where lower (other.name) = lower (organisation.name) and other.id <> organisation.id);
create unique index organisation_name_key_once on organisation (name_key);
create trigger organisation_has_key before insert on organisation when new.name_key is null
begin
    select raise (abort, 'an organisation has the key of its name');
end;
create trigger organisation_leaves_late before update of joined_day, left_day on organisation
    when new.left_day < new.joined_day
begin
    select raise (abort, 'an organisation cannot leave before it has joined');
end;
create trigger organisation_comes_in_order before insert on organisation when new.left_day < new.joined_day
begin
    select raise (abort, 'an organisation cannot leave before it has joined');
end;
create trigger organisation_remains before delete on organisation
begin
    select raise (abort, 'an organisation leaves, and never goes');
end;

-- Which municipalities an organisation serves. A row only ever gets its last day; one before its first says that it was
-- recorded by mistake. Without a first day it always was so, as far as is known.
create table service_area (
    id blob primary key,
    organisation blob not null references organisation (id),
    -- The code of Statistics Netherlands: GM0363.
    municipality text not null check (length (municipality) = 6),
    from_day text,
    until_day text,
    recorded integer not null,
    -- None: the program itself, from its command line.
    recorded_by blob references person (id)
) strict;
create unique index service_area_once on service_area (organisation, municipality) where until_day is null;
create trigger service_area_stays before update of id, organisation, municipality, from_day, recorded, recorded_by on service_area
begin
    select raise (abort, 'a service area changes its last day only');
end;
create trigger service_area_ends_once before update of until_day on service_area when old.until_day is not null
begin
    select raise (abort, 'a service area ends once');
end;
create trigger service_area_remains before delete on service_area
begin
    select raise (abort, 'a service area ends, and never goes');
end;

-- Every change to an organisation, as JSON: fields by name, with their new values. Only ever added to.
create table organisation_change (
    id blob primary key,
    organisation blob not null references organisation (id),
    -- The first, second, … change to this organisation.
    n integer not null check (n > 0),
    what text not null,
    at integer not null,
    -- None: the program itself, from its command line.
    by_person blob references person (id),
    unique (organisation, n)
) strict;
create trigger organisation_change_stays before update on organisation_change
begin
    select raise (abort, 'what changed is only added to');
end;
create trigger organisation_change_remains before delete on organisation_change
begin
    select raise (abort, 'what changed is only added to');
end;

-- A table that was read in and not yet decided on. Whoever read it in sees what it would change, and then says yes;
-- after a day it is forgotten.
create table register_import (
    id blob primary key,
    by_person blob not null references person (id),
    name text not null,
    hash text not null check (length (hash) = 64),
    bytes blob not null,
    created integer not null,
    expires integer not null
) strict;
create index register_import_expires on register_import (expires);
