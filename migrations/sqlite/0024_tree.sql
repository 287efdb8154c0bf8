-- One tree over the lines of all letters, and what was said of it: see letters::ledger::tree. A line waits from the
-- transaction that writes it until it gets its place, in one of the runs that give out places one after the other.

create table tree_waiting (
    letter blob not null,
    n integer not null,
    primary key (letter, n),
    foreign key (letter, n) references ledger_entry (letter, n)
) strict;
insert into tree_waiting (letter, n) select letter, n from ledger_entry;

-- Whoever gives out places or makes a head holds this one row.
create table tree_turn (id integer primary key check (id = 1)) strict;
insert into tree_turn (id) values (1);

-- Which line stands where: nothing else tells it, and every head vouches for it.
create table tree_leaf (
    place integer primary key check (place >= 0),
    letter blob not null,
    n integer not null,
    unique (letter, n),
    foreign key (letter, n) references ledger_entry (letter, n)
) strict;

-- The hashes of leaves (level 0), of nodes over 256 leaves (level 1), and so on; 32 bytes each, one behind the other.
create table tree_tile (
    level integer not null check (level between 0 and 7),
    place integer not null check (place >= 0),
    hashes blob not null check (length (hashes) between 32 and 8192 and length (hashes) % 32 = 0),
    primary key (level, place)
) strict;

-- What was signed: the text is all of it, the rest is read from it to be found by.
create table tree_head (
    number integer primary key check (number > 0),
    size integer not null check (size > 0),
    at integer not null,
    text text not null,
    signature blob not null,
    certificate text not null references seal_certificate (sha256)
) strict;

create trigger tree_leaf_follows before insert on tree_leaf
    when new.place <> (select coalesce(max(place) + 1, 0) from tree_leaf)
begin
    select raise (abort, 'a line stands behind the last one in the tree');
end;
create trigger tree_leaf_stays before update on tree_leaf begin select raise (abort, 'a line keeps its place in the tree'); end;
create trigger tree_leaf_remains before delete on tree_leaf begin select raise (abort, 'a line keeps its place in the tree'); end;
create trigger tree_tile_grows before update on tree_tile
    when new.level <> old.level or new.place <> old.place
        or substr(new.hashes, 1, length (old.hashes)) <> old.hashes
begin
    select raise (abort, 'the tree only grows');
end;
create trigger tree_tile_remains before delete on tree_tile begin select raise (abort, 'the tree only grows'); end;
create trigger tree_head_follows before insert on tree_head
    when new.number <> (select coalesce(max(number), 0) + 1 from tree_head)
        or new.size < (select size from tree_head where number = new.number - 1)
        or new.at < (select at from tree_head where number = new.number - 1)
begin
    select raise (abort, 'a head stands behind the last one, over no fewer lines');
end;
create trigger tree_head_stays before update on tree_head begin select raise (abort, 'what was said of the tree stays'); end;
create trigger tree_head_remains before delete on tree_head begin select raise (abort, 'what was said of the tree stays'); end;
