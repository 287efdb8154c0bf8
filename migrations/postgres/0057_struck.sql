-- What was recorded by mistake: with the wrong letter, twice, or what never was. It stays, as the ledger says that it was recorded, and
-- counts for nothing any more: a sending made outside the program, a response, or parliamentary questions. The response that their
-- answer is goes after them. Whether an outcome or a commitment rests on a response is asked before, of all that was said of it.

create table struck (
    letter uuid not null references letter (id),
    dispatch uuid unique,
    response uuid unique,
    question_set uuid unique references question_set (id),
    why text not null check (why <> ''),
    at bigint not null,
    by_person uuid not null references person (id),
    check (num_nonnulls(dispatch, response, question_set) = 1),
    foreign key (dispatch, letter) references dispatch (id, letter),
    foreign key (response, letter) references response (id, letter)
);
create index struck_letter on struck (letter);
create index struck_person on struck (by_person);

create function struck_fits () returns trigger language plpgsql as $$
begin
    if exists (select 1 from envelope where dispatch = new.dispatch)
        or exists (select 1 from response where id = new.response and public)
        or exists (select 1 from question_set where id = new.question_set and letter <> new.letter)
        or exists (select 1 from question_set_revision r where r.response = new.response
            and not exists (select 1 from struck k where k.question_set = r.question_set)) then
        raise exception 'this cannot be struck out' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end;
$$;
create trigger struck_fits before insert on struck
    for each row execute function struck_fits ();
create trigger struck_stays before update on struck
    for each statement execute function refuse ('what was struck out stays so');
create trigger struck_remains before delete or truncate on struck
    for each statement execute function refuse ('what was struck out stays so');

-- Nothing more is said of what was struck out.
create function response_struck () returns trigger language plpgsql as $$
begin
    if new.public and exists (select 1 from struck where response = new.id) then
        raise exception 'what is struck out is not public' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end;
$$;
create trigger response_struck before update of public on response
    for each row execute function response_struck ();
create function dispatch_is_struck () returns trigger language plpgsql as $$
begin
    if exists (select 1 from struck where dispatch = new.dispatch) then
        raise exception 'nothing more is said of what was struck out' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end;
$$;
create function response_is_struck () returns trigger language plpgsql as $$
begin
    if exists (select 1 from struck where response = new.response) then
        raise exception 'nothing more is said of what was struck out' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end;
$$;
create function question_set_is_struck () returns trigger language plpgsql as $$
begin
    if exists (select 1 from struck where question_set = new.question_set) then
        raise exception 'nothing more is said of what was struck out' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end;
$$;
create trigger sending_step_struck before insert on sending_step
    for each row execute function dispatch_is_struck ();
create trigger outcome_struck before insert on outcome
    for each row execute function response_is_struck ();
create trigger commitment_step_struck before insert on commitment_step
    for each row execute function response_is_struck ();
create trigger redaction_struck before insert on redaction
    for each row execute function response_is_struck ();
create trigger question_set_revision_struck before insert on question_set_revision
    for each row execute function question_set_is_struck ();
create trigger question_postponement_struck before insert on question_postponement
    for each row execute function question_set_is_struck ();

-- What came in stays what it was; where it belongs may be said again, also of what became a response that was struck out. It may be
-- let go, once, and then nothing is said of it any more.
create or replace function incoming_message_stays() returns trigger language plpgsql as $$
begin
    if old.let_go is not null
        or new.id is distinct from old.id or new.received is distinct from old.received or new.way is distinct from old.way or new.whole is distinct from old.whole
        or new.body is distinct from old.body or new.bytes is distinct from old.bytes or new.kind is distinct from old.kind
        or (old.response is not null and new.response is distinct from old.response
            and not (new.response is null and exists (select 1 from struck where response = old.response)))
        or (new.let_go is null and (new.message_id is distinct from old.message_id or new.sender is distinct from old.sender
            or new.sender_address is distinct from old.sender_address or new.subject is distinct from old.subject or new.stated is distinct from old.stated
            or new.found is distinct from old.found))
        or (new.let_go is not null and ((new.message_id is null) <> (old.message_id is null) or new.state is distinct from old.state
            or new.letter is distinct from old.letter or new.envelope is distinct from old.envelope or new.response is distinct from old.response
            or new.decided is distinct from old.decided or new.decided_by is distinct from old.decided_by)) then
        raise exception 'what came in stays as it came' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end;
$$;
