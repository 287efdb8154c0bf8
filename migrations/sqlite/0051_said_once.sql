-- What is said once is said once: `insert or replace` takes a row's place and passes the trigger on delete by, but not these.
create trigger answer_telling_once before insert on answer_telling
    when exists (select 1 from answer_telling where response = new.response)
begin
    select raise (abort, 'what was told was told');
end;
create trigger answer_reader_once before insert on answer_reader
    when exists (select 1 from answer_reader where response = new.response and person = new.person)
begin
    select raise (abort, 'nobody is told twice');
end;
create trigger incoming_message_once before insert on incoming_message
    when exists (select 1 from incoming_message
        where id = new.id or whole = new.whole or (message_id = new.message_id and body = new.body))
begin
    select raise (abort, 'what came in stays');
end;
create trigger commitment_reminder_once before insert on commitment_reminder
    when exists (select 1 from commitment_reminder
        where letter = new.letter and commitment = new.commitment and occasion = new.occasion)
begin
    select raise (abort, 'nobody is reminded twice');
end;
create trigger commitment_reminder_stays before update on commitment_reminder begin select raise (abort, 'nobody is reminded twice'); end;
create trigger commitment_reminder_remains before delete on commitment_reminder begin select raise (abort, 'nobody is reminded twice'); end;

-- A letter says what it comes back on, and which demands it asks again, with its first version and never after it.
drop trigger follow_up_begins;
create trigger follow_up_begins before insert on follow_up
    when exists (select 1 from follow_up where letter = new.letter) or exists (select 1 from sealed_file where letter = new.letter)
        or exists (select 1 from version where letter = new.letter and number > 1)
begin
    select raise (abort, 'a letter says what it comes back on when it is begun');
end;
create trigger follow_up_demand_begins before insert on follow_up_demand
    when exists (select 1 from follow_up_demand where letter = new.letter and demand = new.demand)
        or exists (select 1 from version where letter = new.letter and number > 1)
begin
    select raise (abort, 'a letter says what it comes back on when it is begun');
end;
