-- By when a sending is to be answered, what was said of that later, and post that came back. Steps are only added; the first may
-- come with the sending itself. That an answer is late is kept nowhere: it follows from the day on which one looks. Of sendings
-- from before nothing was said, so nothing is waited for.

-- By which day each envelope of a mailing is to be answered.
alter table mailing add column awaited text check (awaited <> '');

create unique index dispatch_of_letter on dispatch (id, letter);

create table sending_step (
    letter blob not null,
    -- In the order in which they were said.
    n integer not null check (n > 0),
    dispatch blob not null,
    said text not null check (said in ('until', 'no-more', 'again', 'returned', 'not-returned')),
    -- By which day an answer is expected, or on which it came back.
    day text check (day <> ''),
    why text check (why <> ''),
    at integer not null,
    by_person blob not null references person (id),
    primary key (letter, n),
    check ((said in ('until', 'returned')) = (day is not null)),
    check (why is not null or said = 'until'),
    foreign key (dispatch, letter) references dispatch (id, letter)
) strict;
create index sending_step_dispatch on sending_step (dispatch);
create index sending_step_person on sending_step (by_person);

-- In SQLite `insert or replace` passes the trigger on delete by; a number that is taken is never the next one.
create trigger sending_step_in_order before insert on sending_step
    when new.n <> (select coalesce(max(n), 0) + 1 from sending_step where letter = new.letter)
begin
    select raise (abort, 'what is said of sendings is counted as it is said');
end;
create trigger sending_step_says_why before insert on sending_step
    when new.why is null and exists (select 1 from sending_step where dispatch = new.dispatch)
begin
    select raise (abort, 'another day has a reason');
end;
create trigger sending_step_of_post before insert on sending_step
    when new.said = 'returned' and exists (select 1 from envelope where dispatch = new.dispatch)
begin
    select raise (abort, 'of what went by mail servers say whether it arrives');
end;
-- What is undone was said, and what stands is not said once more.
create trigger sending_step_fits before insert on sending_step
    when (new.said in ('returned', 'not-returned') and (new.said = 'returned') = (coalesce((select said from sending_step
            where dispatch = new.dispatch and said in ('returned', 'not-returned') order by n desc limit 1), '') = 'returned'))
        or (new.said = 'again' and coalesce((select said from sending_step
            where dispatch = new.dispatch and said in ('until', 'no-more', 'again') order by n desc limit 1), '') <> 'no-more')
        or (new.said = 'no-more' and coalesce((select said from sending_step
            where dispatch = new.dispatch and said <> 'not-returned' order by n desc limit 1), '') = 'no-more')
begin
    select raise (abort, 'this cannot be said of the sending now');
end;
create trigger sending_step_stays before update on sending_step
begin
    select raise (abort, 'what was said of a sending never changes');
end;
create trigger sending_step_remains before delete on sending_step
begin
    select raise (abort, 'what was said of a sending never goes');
end;
