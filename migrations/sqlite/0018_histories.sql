-- What is known of a version beside its text: how it came about, and the name that somebody gave it.

-- A version without a row here was simply written. `source` is the version from which its writer had started, before it
-- was brought together with its parent (none when that was unknown), or the one whose text it has again.
create table version_origin (
    letter blob not null,
    number integer not null,
    origin text not null check (origin in ('merged', 'restored')),
    source integer,
    primary key (letter, number),
    foreign key (letter, number) references version (letter, number),
    foreign key (letter, source) references version (letter, number),
    check (source < number),
    check (origin = 'merged' or source is not null)
) strict;
create trigger version_origin_stays before update on version_origin
begin
    select raise (abort, 'how a version came about never changes');
end;
create trigger version_origin_remains before delete on version_origin
begin
    select raise (abort, 'how a version came about never changes');
end;

-- A name for a version: "sent to the board". It is taken away by a row beside it, and may be given again.
create table milestone (
    id blob primary key,
    letter blob not null,
    number integer not null,
    name text not null,
    at integer not null,
    by_person blob not null references person (id),
    foreign key (letter, number) references version (letter, number)
) strict;
create index milestone_version on milestone (letter, number);
create trigger milestone_stays before update on milestone
begin
    select raise (abort, 'a milestone never changes');
end;
create trigger milestone_remains before delete on milestone
begin
    select raise (abort, 'a milestone never changes');
end;
create table milestone_removal (
    milestone blob primary key references milestone (id),
    at integer not null,
    by_person blob not null references person (id)
) strict;
create trigger milestone_removal_stays before update on milestone_removal
begin
    select raise (abort, 'a milestone that was removed stays so');
end;
create trigger milestone_removal_remains before delete on milestone_removal
begin
    select raise (abort, 'a milestone that was removed stays so');
end;
