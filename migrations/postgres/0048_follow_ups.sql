-- Letters that come back on an earlier one: which text of that one, who began it and when, and which of its demands is which of
-- the earlier letter's. It is said once, when the letter is begun, and stays.

create table follow_up (
    letter uuid primary key references letter (id),
    -- Only what has a sealed file went out. Who comes back on it has none yet, so that no two follow each other.
    original uuid not null references sealed_file (letter),
    version bigint not null,
    at bigint not null,
    by_person uuid not null references person (id),
    -- What a demand points at.
    unique (letter, original),
    check (letter <> original),
    foreign key (original, version) references version (letter, number)
);
create index follow_up_original on follow_up (original);
create index follow_up_person on follow_up (by_person);

-- A demand of the new letter, by a wording of its own, and the demand of the earlier letter that it is asked again from.
create table follow_up_demand (
    letter uuid not null,
    demand text not null,
    original uuid not null,
    same text not null,
    primary key (letter, demand),
    foreign key (letter, original) references follow_up (letter, original),
    foreign key (letter, demand) references demand_wording (letter, id),
    foreign key (original, same) references demand_wording (letter, id)
);

create function follow_up_begins () returns trigger language plpgsql as $$
begin
    if exists (select 1 from sealed_file where letter = new.letter) then
        raise exception 'a letter says what it comes back on when it is begun' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end;
$$;
create trigger follow_up_begins before insert on follow_up for each row execute function follow_up_begins ();
create trigger follow_up_stays before update or delete or truncate on follow_up
    for each statement execute function refuse ('what a letter comes back on stays');
create trigger follow_up_demand_stays before update or delete or truncate on follow_up_demand
    for each statement execute function refuse ('which demand it was stays');
