-- Demands through a letter's versions. Each wording of a demand has an id that stays; links say which wordings are one
-- demand. Nothing here ever changes or goes: what somebody says later is another link, and the last one counts.

create table demand_wording (
    letter blob not null,
    id text not null check (length (id) = 6),
    -- Where it came up.
    version integer not null,
    number integer not null check (number > 0),
    text text not null,
    primary key (letter, id),
    foreign key (letter, version) references version (letter, number)
) strict;

-- That a version's demands were read, also when it has none.
create table demand_reading (
    letter blob not null,
    version integer not null,
    primary key (letter, version),
    foreign key (letter, version) references version (letter, number)
) strict;

-- Which wording stands where.
create table demand_place (
    letter blob not null,
    version integer not null,
    number integer not null check (number > 0),
    wording text not null,
    primary key (letter, version, number),
    unique (letter, version, wording),
    foreign key (letter, version) references demand_reading (letter, version),
    foreign key (letter, wording) references demand_wording (letter, id)
) strict;

-- Which earlier wording one follows: as it was matched, or as somebody said.
create table demand_link (
    letter blob not null,
    n integer not null check (n > 0),
    wording text not null,
    same text check (same <> wording),
    how text not null check (how in ('near', 'unclear', 'chosen')),
    by_person blob references person (id),
    at integer not null,
    primary key (letter, n),
    check ((how = 'chosen') = (by_person is not null)),
    check (how = 'chosen' or same is not null),
    foreign key (letter, wording) references demand_wording (letter, id),
    foreign key (letter, same) references demand_wording (letter, id)
) strict;

create trigger demand_wording_stays before update on demand_wording begin select raise (abort, 'the wording of a demand never changes'); end;
create trigger demand_wording_remains before delete on demand_wording begin select raise (abort, 'the wording of a demand never goes'); end;
create trigger demand_place_stays before update on demand_place begin select raise (abort, 'where a demand stood never changes'); end;
create trigger demand_place_remains before delete on demand_place begin select raise (abort, 'where a demand stood never goes'); end;
create trigger demand_link_stays before update on demand_link begin select raise (abort, 'what was said of a demand never changes'); end;
create trigger demand_link_remains before delete on demand_link begin select raise (abort, 'what was said of a demand never goes'); end;
