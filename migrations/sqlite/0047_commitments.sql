-- What was promised in a response to a letter, and what became of that. Steps are only added: the first of a commitment notes
-- it, others revise it, end it, or take an ending or the whole of it back. That it is late is kept nowhere: it follows from
-- the day on which one looks.

create table commitment_step (
    letter blob not null,
    -- In the order in which they were said.
    n integer not null check (n > 0),
    -- Of which commitment of the letter, counted from 1.
    commitment integer not null check (commitment > 0),
    response blob not null,
    said text not null check (said in ('noted', 'revised', 'kept', 'broken', 'overtaken', 'reopened', 'taken-back')),
    -- What was promised, by the steps that say it: who, what, and how many days ahead the secretariat is reminded.
    promised_by text check (promised_by <> ''),
    what text check (what <> ''),
    ahead integer check (ahead between 0 and 365),
    -- Its last day, and the words of which that day was made ("voorjaar 2027").
    due text check (due <> ''),
    due_said text check (due_said <> ''),
    demand text,
    -- Where the response says so: the byte at which it begins, and its words.
    passage_start integer check (passage_start >= 0),
    passage text check (passage <> ''),
    why text check (why <> ''),
    at integer not null,
    by_person blob not null references person (id),
    primary key (letter, n),
    check ((said in ('noted', 'revised')) = (promised_by is not null)),
    check ((promised_by is null) = (what is null) and (promised_by is null) = (ahead is null)),
    check (promised_by is not null or (due is null and demand is null and passage is null)),
    check ((said = 'noted') = (why is null)),
    check (due is not null or due_said is null),
    check ((passage is null) = (passage_start is null)),
    foreign key (response, letter) references response (id, letter),
    foreign key (letter, demand) references demand_wording (letter, id)
) strict;
create index commitment_step_response on commitment_step (response);
-- Each is noted once.
create unique index commitment_noted on commitment_step (letter, commitment) where said = 'noted';

create trigger commitment_step_in_order before insert on commitment_step
    when new.n <> (select coalesce(max(n), 0) + 1 from commitment_step where letter = new.letter)
begin
    select raise (abort, 'what is said of commitments is counted as it is said');
end;
create trigger commitment_step_begins before insert on commitment_step
    when new.said = 'noted'
        and new.commitment <> (select coalesce(max(commitment), 0) + 1 from commitment_step where letter = new.letter)
begin
    select raise (abort, 'commitments are counted as they are noted');
end;
create trigger commitment_step_follows before insert on commitment_step
    when new.said <> 'noted'
        and not exists (select 1 from commitment_step
            where letter = new.letter and commitment = new.commitment and said = 'noted' and response = new.response)
begin
    select raise (abort, 'what was not noted has no further steps');
end;
-- The last word of each: what ended runs again before anything else is said of it, and what was taken back stays so.
create trigger commitment_step_fits before insert on commitment_step
    when new.said <> 'noted' and exists (select 1 from commitment_step s
        where s.letter = new.letter and s.commitment = new.commitment
            and s.n = (select max(n) from commitment_step where letter = new.letter and commitment = new.commitment)
            and (s.said = 'taken-back'
                or (s.said in ('kept', 'broken', 'overtaken') and new.said not in ('reopened', 'taken-back'))
                or (s.said not in ('kept', 'broken', 'overtaken') and new.said = 'reopened')))
begin
    select raise (abort, 'this cannot be said of the commitment now');
end;
create trigger commitment_step_quotes before insert on commitment_step
    when new.passage is not null
        and not exists (select 1 from response where id = new.response and instr(text, new.passage) > 0)
begin
    select raise (abort, 'a passage stands in its response');
end;
create trigger commitment_step_stays before update on commitment_step
begin
    select raise (abort, 'what was said of a commitment never changes');
end;
create trigger commitment_step_remains before delete on commitment_step
begin
    select raise (abort, 'what was said of a commitment never goes');
end;

-- On what occasions the secretariat was reminded, each once: the last day comes near, or is past. Another last day is another
-- occasion.
create table commitment_reminder (
    letter blob not null references letter (id),
    commitment integer not null check (commitment > 0),
    occasion text not null check (occasion <> ''),
    at integer not null,
    primary key (letter, commitment, occasion)
) strict;
