-- What was recorded by mistake: with the wrong letter, twice, or what never was. It stays, as the ledger says that it was recorded, and
-- counts for nothing any more: a sending made outside the program, a response, or parliamentary questions. The response that their
-- answer is goes after them. Whether an outcome or a commitment rests on a response is asked before, of all that was said of it.

create table struck (
    letter blob not null references letter (id),
    dispatch blob unique,
    response blob unique,
    question_set blob unique references question_set (id),
    why text not null check (why <> ''),
    at integer not null,
    by_person blob not null references person (id),
    check ((dispatch is not null) + (response is not null) + (question_set is not null) = 1),
    foreign key (dispatch, letter) references dispatch (id, letter),
    foreign key (response, letter) references response (id, letter)
) strict;
create index struck_letter on struck (letter);
create index struck_person on struck (by_person);

create trigger struck_once before insert on struck
    when exists (select 1 from struck
        where dispatch = new.dispatch or response = new.response or question_set = new.question_set)
begin
    select raise (abort, 'it is struck out once');
end;
create trigger struck_fits before insert on struck
    when exists (select 1 from envelope where dispatch = new.dispatch)
        or exists (select 1 from response where id = new.response and public)
        or exists (select 1 from question_set where id = new.question_set and letter <> new.letter)
        or exists (select 1 from question_set_revision r where r.response = new.response
            and not exists (select 1 from struck k where k.question_set = r.question_set))
begin
    select raise (abort, 'this cannot be struck out');
end;
create trigger struck_stays before update on struck
begin
    select raise (abort, 'what was struck out stays so');
end;
create trigger struck_remains before delete on struck
begin
    select raise (abort, 'what was struck out stays so');
end;

-- Nothing more is said of what was struck out.
create trigger response_struck before update of public on response
    when new.public and exists (select 1 from struck where response = new.id)
begin
    select raise (abort, 'what is struck out is not public');
end;
create trigger sending_step_struck before insert on sending_step
    when exists (select 1 from struck where dispatch = new.dispatch)
begin
    select raise (abort, 'nothing more is said of what was struck out');
end;
create trigger outcome_struck before insert on outcome
    when exists (select 1 from struck where response = new.response)
begin
    select raise (abort, 'nothing more is said of what was struck out');
end;
create trigger commitment_step_struck before insert on commitment_step
    when exists (select 1 from struck where response = new.response)
begin
    select raise (abort, 'nothing more is said of what was struck out');
end;
create trigger redaction_struck before insert on redaction
    when exists (select 1 from struck where response = new.response)
begin
    select raise (abort, 'nothing more is said of what was struck out');
end;
create trigger question_set_revision_struck before insert on question_set_revision
    when exists (select 1 from struck where question_set = new.question_set)
begin
    select raise (abort, 'nothing more is said of what was struck out');
end;
create trigger question_postponement_struck before insert on question_postponement
    when exists (select 1 from struck where question_set = new.question_set)
begin
    select raise (abort, 'nothing more is said of what was struck out');
end;

drop trigger incoming_message_stays;
-- What came in stays what it was; where it belongs may be said again, also of what became a response that was struck out. It may be
-- let go, once, and then nothing is said of it any more.
create trigger incoming_message_stays before update on incoming_message
    when old.let_go is not null
        or new.id is not old.id or new.received is not old.received or new.way is not old.way or new.whole is not old.whole
        or new.body is not old.body or new.bytes is not old.bytes or new.kind is not old.kind
        or (old.response is not null and new.response is not old.response
            and not (new.response is null and exists (select 1 from struck where response = old.response)))
        or (new.let_go is null and (new.message_id is not old.message_id or new.sender is not old.sender
            or new.sender_address is not old.sender_address or new.subject is not old.subject or new.stated is not old.stated
            or new.found is not old.found))
        or (new.let_go is not null and ((new.message_id is null) <> (old.message_id is null) or new.state is not old.state
            or new.letter is not old.letter or new.envelope is not old.envelope or new.response is not old.response
            or new.decided is not old.decided or new.decided_by is not old.decided_by))
begin
    select raise (abort, 'what came in stays as it came');
end;
