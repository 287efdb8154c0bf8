-- Objections: somebody who is asked to sign says what should stand in the text instead.

-- What is said is a suggestion in the review, and what becomes of it a turn of that. Here stands on whose invitation it was
-- made, under which right, and against which pinned text.
create table objection (
    id uuid primary key,
    thread uuid not null unique references review_thread (id),
    invitation uuid not null references invitation (id),
    mandate uuid not null references mandate (id),
    round uuid not null,
    letter uuid not null,
    text_hash text not null,
    at bigint not null,
    -- Exactly the text of its round.
    foreign key (round, letter, text_hash) references signing_round (id, letter, pin_hash)
);
create index objection_invitation on objection (invitation);
create index objection_letter on objection (letter);
create function objection_in_time () returns trigger language plpgsql as $$
begin
    if not exists (select 1 from invitation i join signing_round r on r.id = i.round
        where i.id = new.invitation and i.round = new.round and i.answer <> 'signed'
            and r.state = 'open' and r.opened <= new.at and new.at < r.deadline) then
        raise exception 'an objection is made before signing, in an open round, before its deadline'
            using errcode = 'integrity_constraint_violation';
    end if;
    if not exists (select 1 from review_thread t join invitation i on i.person = t.author
        where t.id = new.thread and i.id = new.invitation and t.letter = new.letter and t.kind = 'suggestion') then
        raise exception 'an objection is the suggestion of who is asked'
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end;
$$;
create trigger objection_in_time before insert on objection
    for each row execute function objection_in_time ();
create trigger objection_stays before update on objection
    for each row execute function refuse ('an objection never changes');
create trigger objection_remains before delete or truncate on objection
    for each statement execute function refuse ('an objection never goes');
