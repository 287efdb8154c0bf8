-- One tree over the lines of all letters, and what was said of it: see letters::ledger::tree. A line waits from the
-- transaction that writes it until it gets its place, in one of the runs that give out places one after the other.

create table tree_waiting (
    letter uuid not null,
    n bigint not null,
    primary key (letter, n),
    foreign key (letter, n) references ledger_entry (letter, n)
);
insert into tree_waiting (letter, n) select letter, n from ledger_entry;

-- Whoever gives out places or makes a head holds this one row.
create table tree_turn (id bigint primary key check (id = 1));
insert into tree_turn (id) values (1);

-- Which line stands where: nothing else tells it, and every head vouches for it.
create table tree_leaf (
    place bigint primary key check (place >= 0),
    letter uuid not null,
    n bigint not null,
    unique (letter, n),
    foreign key (letter, n) references ledger_entry (letter, n)
);

-- The hashes of leaves (level 0), of nodes over 256 leaves (level 1), and so on; 32 bytes each, one behind the other.
create table tree_tile (
    level bigint not null check (level between 0 and 7),
    place bigint not null check (place >= 0),
    hashes bytea not null check (length (hashes) between 32 and 8192 and length (hashes) % 32 = 0),
    primary key (level, place)
);

-- What was signed: the text is all of it, the rest is read from it to be found by.
create table tree_head (
    number bigint primary key check (number > 0),
    size bigint not null check (size > 0),
    at bigint not null,
    text text not null,
    signature bytea not null,
    certificate text not null references seal_certificate (sha256)
);

create function tree_leaf_follows () returns trigger language plpgsql as $$
begin
    if new.place <> (select coalesce(max(place) + 1, 0) from tree_leaf) then
        raise exception 'a line stands behind the last one in the tree' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end;
$$;
create trigger tree_leaf_follows before insert on tree_leaf for each row execute function tree_leaf_follows ();
create trigger tree_leaf_stays before update or delete or truncate on tree_leaf
    for each statement execute function refuse ('a line keeps its place in the tree');

create function tree_tile_grows () returns trigger language plpgsql as $$
begin
    if new.level <> old.level or new.place <> old.place
        or substr(new.hashes, 1, length (old.hashes)) <> old.hashes then
        raise exception 'the tree only grows' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end;
$$;
create trigger tree_tile_grows before update on tree_tile for each row execute function tree_tile_grows ();
create trigger tree_tile_remains before delete or truncate on tree_tile
    for each statement execute function refuse ('the tree only grows');

create function tree_head_follows () returns trigger language plpgsql as $$
declare
    last tree_head;
begin
    select * into last from tree_head order by number desc limit 1;
    if new.number <> coalesce(last.number, 0) + 1 or new.size < last.size or new.at < last.at then
        raise exception 'a head stands behind the last one, over no fewer lines'
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end;
$$;
create trigger tree_head_follows before insert on tree_head for each row execute function tree_head_follows ();
create trigger tree_head_stays before update or delete or truncate on tree_head
    for each statement execute function refuse ('what was said of the tree stays');
