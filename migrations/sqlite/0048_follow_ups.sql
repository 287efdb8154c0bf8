-- Letters that come back on an earlier one: which text of that one, who began it and when, and which of its demands is which of
-- the earlier letter's. It is said once, when the letter is begun, and stays.

create table follow_up (
    letter blob primary key references letter (id),
    -- Only what has a sealed file went out. Who comes back on it has none yet, so that no two follow each other.
    original blob not null references sealed_file (letter),
    version integer not null,
    at integer not null,
    by_person blob not null references person (id),
    -- What a demand points at.
    unique (letter, original),
    check (letter <> original),
    foreign key (original, version) references version (letter, number)
) strict;
create index follow_up_original on follow_up (original);
create index follow_up_person on follow_up (by_person);

-- A demand of the new letter, by a wording of its own, and the demand of the earlier letter that it is asked again from.
create table follow_up_demand (
    letter blob not null,
    demand text not null,
    original blob not null,
    same text not null,
    primary key (letter, demand),
    foreign key (letter, original) references follow_up (letter, original),
    foreign key (letter, demand) references demand_wording (letter, id),
    foreign key (original, same) references demand_wording (letter, id)
) strict;

create trigger follow_up_begins before insert on follow_up
    when exists (select 1 from sealed_file where letter = new.letter)
begin
    select raise (abort, 'a letter says what it comes back on when it is begun');
end;
create trigger follow_up_stays before update on follow_up begin select raise (abort, 'what a letter comes back on stays'); end;
create trigger follow_up_remains before delete on follow_up begin select raise (abort, 'what a letter comes back on stays'); end;
create trigger follow_up_demand_stays before update on follow_up_demand begin select raise (abort, 'which demand it was stays'); end;
create trigger follow_up_demand_remains before delete on follow_up_demand begin select raise (abort, 'which demand it was stays'); end;
