-- What a new letter of a kind starts with, where it differs from what Standpunt brings along: that is in the program, and
-- has a row here once somebody saved it.

create table template (
    id blob primary key,
    kind text not null check (kind in ('letter', 'position-paper', 'programme-call', 'press-release', 'follow-up')),
    language text not null check (language in ('nl', 'en')),
    -- None for the one that Standpunt brings along for the kind and language.
    name text,
    -- The same without the difference of capitals: no two of a kind have it.
    name_folded text,
    latest integer not null check (latest > 0),
    check ((name is null) = (name_folded is null))
) strict;
create unique index template_kind_supplied on template (kind, language) where name is null;
create unique index template_kind_name on template (kind, name_folded);

-- Every save, with who and when. Without a text it is again the one that Standpunt brings along.
create table template_revision (
    template blob not null references template (id),
    number integer not null check (number > 0),
    text text,
    purpose text,
    at integer not null,
    by_person blob not null references person (id),
    primary key (template, number)
) strict;
create index template_revision_person on template_revision (by_person);
create trigger template_revision_stays before update on template_revision
begin
    select raise (abort, 'what a template said never changes');
end;
