-- By when a sending is to be answered, what was said of that later, and post that came back. Steps are only added; the first may
-- come with the sending itself. That an answer is late is kept nowhere: it follows from the day on which one looks. Of sendings
-- from before nothing was said, so nothing is waited for.

-- By which day each envelope of a mailing is to be answered.
alter table mailing add column awaited text collate "C" check (awaited <> '');

create unique index dispatch_of_letter on dispatch (id, letter);

create table sending_step (
    letter uuid not null,
    -- In the order in which they were said.
    n bigint not null check (n > 0),
    dispatch uuid not null,
    said text not null check (said in ('until', 'no-more', 'again', 'returned', 'not-returned')),
    -- By which day an answer is expected, or on which it came back.
    day text collate "C" check (day <> ''),
    why text check (why <> ''),
    at bigint not null,
    by_person uuid not null references person (id),
    primary key (letter, n),
    check ((said in ('until', 'returned')) = (day is not null)),
    check (why is not null or said = 'until'),
    foreign key (dispatch, letter) references dispatch (id, letter)
);
create index sending_step_dispatch on sending_step (dispatch);
create index sending_step_person on sending_step (by_person);

create function sending_step_fits () returns trigger language plpgsql as $$
declare
    back text;
    waits text;
    last text;
begin
    if new.n <> (select coalesce(max(n), 0) + 1 from sending_step where letter = new.letter) then
        raise exception 'what is said of sendings is counted as it is said' using errcode = 'integrity_constraint_violation';
    end if;
    if new.why is null and exists (select 1 from sending_step where dispatch = new.dispatch) then
        raise exception 'another day has a reason' using errcode = 'integrity_constraint_violation';
    end if;
    if new.said = 'returned' and exists (select 1 from envelope where dispatch = new.dispatch) then
        raise exception 'of what went by mail servers say whether it arrives' using errcode = 'integrity_constraint_violation';
    end if;
    -- What is undone was said, and what stands is not said once more.
    select said into back from sending_step
        where dispatch = new.dispatch and said in ('returned', 'not-returned') order by n desc limit 1;
    select said into waits from sending_step
        where dispatch = new.dispatch and said in ('until', 'no-more', 'again') order by n desc limit 1;
    select said into last from sending_step where dispatch = new.dispatch and said <> 'not-returned' order by n desc limit 1;
    if (new.said in ('returned', 'not-returned') and (new.said = 'returned') = (coalesce(back, '') = 'returned'))
        or (new.said = 'again' and coalesce(waits, '') <> 'no-more')
        or (new.said = 'no-more' and coalesce(last, '') = 'no-more') then
        raise exception 'this cannot be said of the sending now' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end;
$$;
create trigger sending_step_fits before insert on sending_step
    for each row execute function sending_step_fits ();
create trigger sending_step_stays before update on sending_step
    for each statement execute function refuse ('what was said of a sending never changes');
create trigger sending_step_remains before delete or truncate on sending_step
    for each statement execute function refuse ('what was said of a sending never goes');
