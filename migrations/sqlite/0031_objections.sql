-- Objections: somebody who is asked to sign says what should stand in the text instead.

-- What is said is a suggestion in the review, and what becomes of it a turn of that. Here stands on whose invitation it was
-- made, under which right, and against which pinned text.
create table objection (
    id blob primary key,
    thread blob not null unique references review_thread (id),
    invitation blob not null references invitation (id),
    mandate blob not null references mandate (id),
    round blob not null,
    letter blob not null,
    text_hash text not null,
    at integer not null,
    -- Exactly the text of its round.
    foreign key (round, letter, text_hash) references signing_round (id, letter, pin_hash)
) strict;
create index objection_invitation on objection (invitation);
create index objection_letter on objection (letter);
create trigger objection_in_time before insert on objection
    when not exists (select 1 from invitation i join signing_round r on r.id = i.round
        where i.id = new.invitation and i.round = new.round and i.answer <> 'signed'
            and r.state = 'open' and r.opened <= new.at and new.at < r.deadline)
begin
    select raise (abort, 'an objection is made before signing, in an open round, before its deadline');
end;
create trigger objection_by_who_is_asked before insert on objection
    when not exists (select 1 from review_thread t join invitation i on i.person = t.author
        where t.id = new.thread and i.id = new.invitation and t.letter = new.letter and t.kind = 'suggestion')
begin
    select raise (abort, 'an objection is the suggestion of who is asked');
end;
create trigger objection_stays before update on objection
begin
    select raise (abort, 'an objection never changes');
end;
create trigger objection_remains before delete on objection
begin
    select raise (abort, 'an objection never goes');
end;
