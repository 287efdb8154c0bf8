-- What was promised in a response to a letter, and what became of that. Steps are only added: the first of a commitment notes
-- it, others revise it, end it, or take an ending or the whole of it back. That it is late is kept nowhere: it follows from
-- the day on which one looks.

create table commitment_step (
    letter uuid not null,
    -- In the order in which they were said.
    n bigint not null check (n > 0),
    -- Of which commitment of the letter, counted from 1.
    commitment bigint not null check (commitment > 0),
    response uuid not null,
    said text not null check (said in ('noted', 'revised', 'kept', 'broken', 'overtaken', 'reopened', 'taken-back')),
    -- What was promised, by the steps that say it: who, what, and how many days ahead the secretariat is reminded.
    promised_by text check (promised_by <> ''),
    what text check (what <> ''),
    ahead bigint check (ahead between 0 and 365),
    -- Its last day, and the words of which that day was made ("voorjaar 2027").
    due text collate "C" check (due <> ''),
    due_said text check (due_said <> ''),
    demand text,
    -- Where the response says so: the byte at which it begins, and its words.
    passage_start bigint check (passage_start >= 0),
    passage text check (passage <> ''),
    why text check (why <> ''),
    at bigint not null,
    by_person uuid not null references person (id),
    primary key (letter, n),
    check ((said in ('noted', 'revised')) = (promised_by is not null)),
    check ((promised_by is null) = (what is null) and (promised_by is null) = (ahead is null)),
    check (promised_by is not null or (due is null and demand is null and passage is null)),
    check ((said = 'noted') = (why is null)),
    check (due is not null or due_said is null),
    check ((passage is null) = (passage_start is null)),
    foreign key (response, letter) references response (id, letter),
    foreign key (letter, demand) references demand_wording (letter, id)
);
create index commitment_step_response on commitment_step (response);
-- Each is noted once.
create unique index commitment_noted on commitment_step (letter, commitment) where said = 'noted';

create function commitment_step_fits () returns trigger language plpgsql as $$
declare
    last text;
begin
    if new.n <> (select coalesce(max(n), 0) + 1 from commitment_step where letter = new.letter) then
        raise exception 'what is said of commitments is counted as it is said' using errcode = 'integrity_constraint_violation';
    end if;
    if new.passage is not null
        and not exists (select 1 from response where id = new.response and position(new.passage in text) > 0) then
        raise exception 'a passage stands in its response' using errcode = 'integrity_constraint_violation';
    end if;
    if new.said = 'noted' then
        if new.commitment <> (select coalesce(max(commitment), 0) + 1 from commitment_step where letter = new.letter) then
            raise exception 'commitments are counted as they are noted' using errcode = 'integrity_constraint_violation';
        end if;
        return new;
    end if;
    if not exists (select 1 from commitment_step
        where letter = new.letter and commitment = new.commitment and said = 'noted' and response = new.response) then
        raise exception 'what was not noted has no further steps' using errcode = 'integrity_constraint_violation';
    end if;
    -- The last word: what ended runs again before anything else is said of it, and what was taken back stays so.
    select said into last from commitment_step where letter = new.letter and commitment = new.commitment order by n desc limit 1;
    if last = 'taken-back'
        or (last in ('kept', 'broken', 'overtaken') and new.said not in ('reopened', 'taken-back'))
        or (last not in ('kept', 'broken', 'overtaken') and new.said = 'reopened') then
        raise exception 'this cannot be said of the commitment now' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end;
$$;
create trigger commitment_step_fits before insert on commitment_step
    for each row execute function commitment_step_fits ();
create trigger commitment_step_stays before update on commitment_step
    for each statement execute function refuse ('what was said of a commitment never changes');
create trigger commitment_step_remains before delete or truncate on commitment_step
    for each statement execute function refuse ('what was said of a commitment never goes');

-- On what occasions the secretariat was reminded, each once: the last day comes near, or is past. Another last day is another
-- occasion.
create table commitment_reminder (
    letter uuid not null references letter (id),
    commitment bigint not null check (commitment > 0),
    occasion text not null check (occasion <> ''),
    at bigint not null,
    primary key (letter, commitment, occasion)
);
