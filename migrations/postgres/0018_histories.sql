-- What is known of a version beside its text: how it came about, and the name that somebody gave it.

-- A version without a row here was simply written. `source` is the version from which its writer had started, before it
-- was brought together with its parent (none when that was unknown), or the one whose text it has again.
create table version_origin (
    letter uuid not null,
    number bigint not null,
    origin text not null check (origin in ('merged', 'restored')),
    source bigint,
    primary key (letter, number),
    foreign key (letter, number) references version (letter, number),
    foreign key (letter, source) references version (letter, number),
    check (source < number),
    check (origin = 'merged' or source is not null)
);
create trigger version_origin_stays before update or delete on version_origin
    for each row execute function refuse ('how a version came about never changes');

-- A name for a version: "sent to the board". It is taken away by a row beside it, and may be given again.
create table milestone (
    id uuid primary key,
    letter uuid not null,
    number bigint not null,
    name text not null,
    at bigint not null,
    by_person uuid not null references person (id),
    foreign key (letter, number) references version (letter, number)
);
create index milestone_version on milestone (letter, number);
create trigger milestone_stays before update or delete on milestone
    for each row execute function refuse ('a milestone never changes');
create table milestone_removal (
    milestone uuid primary key references milestone (id),
    at bigint not null,
    by_person uuid not null references person (id)
);
create trigger milestone_removal_stays before update or delete on milestone_removal
    for each row execute function refuse ('a milestone that was removed stays so');
