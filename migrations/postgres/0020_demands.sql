-- Demands through a letter's versions. Each wording of a demand has an id that stays; links say which wordings are one
-- demand. Nothing here ever changes or goes: what somebody says later is another link, and the last one counts.

create table demand_wording (
    letter uuid not null,
    id text not null check (length (id) = 6),
    -- Where it came up.
    version bigint not null,
    number bigint not null check (number > 0),
    text text not null,
    primary key (letter, id),
    foreign key (letter, version) references version (letter, number)
);

-- That a version's demands were read, also when it has none.
create table demand_reading (
    letter uuid not null,
    version bigint not null,
    primary key (letter, version),
    foreign key (letter, version) references version (letter, number)
);

-- Which wording stands where.
create table demand_place (
    letter uuid not null,
    version bigint not null,
    number bigint not null check (number > 0),
    wording text not null,
    primary key (letter, version, number),
    unique (letter, version, wording),
    foreign key (letter, version) references demand_reading (letter, version),
    foreign key (letter, wording) references demand_wording (letter, id)
);

-- Which earlier wording one follows: as it was matched, or as somebody said.
create table demand_link (
    letter uuid not null,
    n bigint not null check (n > 0),
    wording text not null,
    same text check (same <> wording),
    how text not null check (how in ('near', 'unclear', 'chosen')),
    by_person uuid references person (id),
    at bigint not null,
    primary key (letter, n),
    check ((how = 'chosen') = (by_person is not null)),
    check (how = 'chosen' or same is not null),
    foreign key (letter, wording) references demand_wording (letter, id),
    foreign key (letter, same) references demand_wording (letter, id)
);

create trigger demand_wording_stays before update or delete or truncate on demand_wording
    for each statement execute function refuse ('the wording of a demand never changes and never goes');
create trigger demand_place_stays before update or delete or truncate on demand_place
    for each statement execute function refuse ('where a demand stood never changes and never goes');
create trigger demand_link_stays before update or delete or truncate on demand_link
    for each statement execute function refuse ('what was said of a demand never changes and never goes');
