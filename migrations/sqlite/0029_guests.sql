-- Guests: the link with which organisations that are no members ask to co-sign, what they fill in, and that a signature is
-- a guest's.

-- The link of a round. It opens the text before it is out, and the secretariat reads it again to pass it on: so its secret
-- is found by a hash, and read from what is encrypted under a key that is not in the database.
create table guest_door (
    key_hash text primary key check (length (key_hash) = 64),
    round blob not null references signing_round (id),
    key_sealed blob not null,
    opened integer not null,
    opened_by blob not null references person (id),
    closed integer check (closed >= opened),
    closed_by blob references person (id),
    check ((closed is null) = (closed_by is null))
) strict;
create unique index guest_door_open on guest_door (round) where closed is null;
create trigger guest_door_stays before update on guest_door
    when old.closed is not null or new.key_hash <> old.key_hash or new.round <> old.round or new.key_sealed <> old.key_sealed
        or new.opened <> old.opened or new.opened_by <> old.opened_by
begin
    select raise (abort, 'a link for guests closes, and never changes');
end;

create table guest_request (
    id blob primary key,
    round blob not null,
    letter blob not null,
    text_hash text not null,
    -- The secrets of the link and of the code are kept as their hashes only.
    token_hash text not null unique check (length (token_hash) = 64),
    code_hash text not null check (length (code_hash) = 64),
    tries integer not null check (tries >= 0),
    expires integer not null,
    organisation text not null,
    website text not null,
    person text not null,
    function text not null,
    mail text not null,
    remark text,
    language text not null,
    made integer not null,
    -- When the code was typed; before the deadline, whenever the secretariat decides.
    confirmed integer check (confirmed >= made),
    state text not null check (state in ('filled-in', 'waiting', 'admitted', 'refused')),
    decided integer check (decided >= confirmed),
    decided_by blob references person (id),
    -- Why it was refused, as it was mailed.
    reason text,
    -- What became of it, once it is let in.
    invitation blob references invitation (id),
    check ((state = 'filled-in') = (confirmed is null)),
    check ((state in ('admitted', 'refused')) = (decided is not null)),
    check ((decided is null) = (decided_by is null)),
    check ((state = 'admitted') = (invitation is not null)),
    check ((state = 'refused') = (reason is not null)),
    -- Exactly the text of its round.
    foreign key (round, letter, text_hash) references signing_round (id, letter, pin_hash)
) strict;
create index guest_request_round on guest_request (round, state);
create index guest_request_mail on guest_request (mail);
create trigger guest_request_begins before insert on guest_request when new.state <> 'filled-in'
begin
    select raise (abort, 'a request begins with a form');
end;
create trigger guest_request_words_stay before update of id, round, letter, text_hash, token_hash, code_hash, expires, organisation, website, person, function, mail, remark, language, made on guest_request
begin
    select raise (abort, 'what a guest asked never changes');
end;
create trigger guest_request_in_time before update of confirmed on guest_request
    when old.confirmed is not null or not exists (select 1 from signing_round
        where id = new.round and state = 'open' and new.confirmed < deadline)
begin
    select raise (abort, 'a request is confirmed once, in an open round, before its deadline');
end;
create trigger guest_request_decided_once before update of state, decided, decided_by, reason, invitation on guest_request
    when old.decided is not null or (old.state = 'filled-in' and new.state <> 'waiting')
begin
    select raise (abort, 'a request is decided on once, after it was confirmed');
end;

-- Whether the organisation was no member when it signed.
alter table cosignature add column guest integer not null default 0 check (guest in (0, 1));
create trigger cosignature_guest_stays before update of guest on cosignature
begin
    select raise (abort, 'a signature never changes');
end;
-- What a guest confirmed in time is let in when the secretariat comes to it.
drop trigger cosignature_in_time;
create trigger cosignature_in_time before insert on cosignature
    when not exists (select 1 from signing_round
            where id = new.round and state = 'open' and opened <= new.at and new.at < deadline)
        and not exists (select 1 from guest_request g join signing_round r on r.id = g.round join letter l on l.id = r.letter
            where g.invitation = new.invitation and g.round = new.round and g.state = 'admitted' and g.confirmed <= new.at
                and r.state <> 'cancelled' and l.stage = 'signing')
begin
    select raise (abort, 'a signature is given in an open round, before its deadline');
end;
