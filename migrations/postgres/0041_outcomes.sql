-- What became of a letter's demands, as somebody found in a response. Findings are only added: of one demand and one
-- addressee the last one counts, and one that was a mistake is taken back by another.

-- For which institution a response speaks; in those from before it was not said.
alter table response add column addressee text check (addressee <> '');
create unique index response_of_letter on response (id, letter);

create table outcome (
    letter uuid not null,
    -- In the order in which they were said.
    n bigint not null check (n > 0),
    response uuid not null,
    demand text not null,
    -- Who said it.
    addressee text not null check (addressee <> ''),
    said text not null check (said in ('promised', 'partly', 'refused', 'evaded', 'no-answer', 'taken-back')),
    -- Where the response says so: the byte at which it begins, and its words.
    passage_start bigint check (passage_start >= 0),
    passage text check (passage <> ''),
    why text not null check (why <> ''),
    at bigint not null,
    by_person uuid not null references person (id),
    primary key (letter, n),
    check ((passage is null) = (passage_start is null)),
    -- What was not answered stands nowhere.
    check (passage is null or said not in ('no-answer', 'taken-back')),
    foreign key (response, letter) references response (id, letter),
    foreign key (letter, demand) references demand_wording (letter, id)
);
create index outcome_response on outcome (response);

create function outcome_in_order () returns trigger language plpgsql as $$
begin
    if new.n <> (select coalesce(max(n), 0) + 1 from outcome where letter = new.letter) then
        raise exception 'findings are counted as they are said' using errcode = 'integrity_constraint_violation';
    end if;
    if new.passage is not null
        and not exists (select 1 from response where id = new.response and position(new.passage in text) > 0) then
        raise exception 'a passage stands in its response' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end;
$$;
create trigger outcome_in_order before insert on outcome
    for each row execute function outcome_in_order ();
create trigger outcome_stays before update on outcome
    for each statement execute function refuse ('what was said of a demand never changes');
create trigger outcome_remains before delete or truncate on outcome
    for each statement execute function refuse ('what was said of a demand never goes');
