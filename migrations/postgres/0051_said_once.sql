-- What is said once is said once: the keys refuse a second row, and the triggers on update one that takes its place
-- (`on conflict do update`). On what the secretariat was reminded there were none.
create trigger commitment_reminder_stays before update or delete or truncate on commitment_reminder
    for each statement execute function refuse ('nobody is reminded twice');

-- A letter says what it comes back on, and which demands it asks again, with its first version and never after it.
create or replace function follow_up_begins () returns trigger language plpgsql as $$
begin
    if exists (select 1 from sealed_file where letter = new.letter)
        or exists (select 1 from version where letter = new.letter and number > 1) then
        raise exception 'a letter says what it comes back on when it is begun' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end;
$$;
create trigger follow_up_demand_begins before insert on follow_up_demand for each row execute function follow_up_begins ();
