-- Guests: the link with which organisations that are no members ask to co-sign, what they fill in, and that a signature is
-- a guest's.

-- The link of a round. It opens the text before it is out, and the secretariat reads it again to pass it on: so its secret
-- is found by a hash, and read from what is encrypted under a key that is not in the database.
create table guest_door (
    key_hash text primary key check (length (key_hash) = 64),
    round uuid not null references signing_round (id),
    key_sealed bytea not null,
    opened bigint not null,
    opened_by uuid not null references person (id),
    closed bigint check (closed >= opened),
    closed_by uuid references person (id),
    check ((closed is null) = (closed_by is null))
);
create unique index guest_door_open on guest_door (round) where closed is null;
create trigger guest_door_stays before update on guest_door for each row
    when (old.closed is not null or new.key_hash <> old.key_hash or new.round <> old.round or new.key_sealed <> old.key_sealed
        or new.opened <> old.opened or new.opened_by <> old.opened_by)
    execute function refuse ('a link for guests closes, and never changes');

create table guest_request (
    id uuid primary key,
    round uuid not null,
    letter uuid not null,
    text_hash text not null,
    -- The secrets of the link and of the code are kept as their hashes only.
    token_hash text not null unique check (length (token_hash) = 64),
    code_hash text not null check (length (code_hash) = 64),
    tries bigint not null check (tries >= 0),
    expires bigint not null,
    organisation text not null,
    website text not null,
    person text not null,
    function text not null,
    mail text not null,
    remark text,
    language text not null,
    made bigint not null,
    -- When the code was typed; before the deadline, whenever the secretariat decides.
    confirmed bigint check (confirmed >= made),
    state text not null check (state in ('filled-in', 'waiting', 'admitted', 'refused')),
    decided bigint check (decided >= confirmed),
    decided_by uuid references person (id),
    -- Why it was refused, as it was mailed.
    reason text,
    -- What became of it, once it is let in.
    invitation uuid references invitation (id),
    check ((state = 'filled-in') = (confirmed is null)),
    check ((state in ('admitted', 'refused')) = (decided is not null)),
    check ((decided is null) = (decided_by is null)),
    check ((state = 'admitted') = (invitation is not null)),
    check ((state = 'refused') = (reason is not null)),
    -- Exactly the text of its round.
    foreign key (round, letter, text_hash) references signing_round (id, letter, pin_hash)
);
create index guest_request_round on guest_request (round, state);
create index guest_request_mail on guest_request (mail);
create trigger guest_request_begins before insert on guest_request for each row when (new.state <> 'filled-in')
    execute function refuse ('a request begins with a form');
create trigger guest_request_words_stay before update of id, round, letter, text_hash, token_hash, code_hash, expires, organisation, website, person, function, mail, remark, language, made on guest_request
    for each row execute function refuse ('what a guest asked never changes');
create function guest_request_in_time () returns trigger language plpgsql as $$
begin
    if old.confirmed is not null or not exists (select 1 from signing_round
        where id = new.round and state = 'open' and new.confirmed < deadline) then
        raise exception 'a request is confirmed once, in an open round, before its deadline'
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end;
$$;
create trigger guest_request_in_time before update of confirmed on guest_request
    for each row execute function guest_request_in_time ();
create trigger guest_request_decided_once before update of state, decided, decided_by, reason, invitation on guest_request
    for each row when (old.decided is not null or (old.state = 'filled-in' and new.state <> 'waiting'))
    execute function refuse ('a request is decided on once, after it was confirmed');

-- Whether the organisation was no member when it signed.
alter table cosignature add column guest boolean not null default false;
create trigger cosignature_guest_stays before update of guest on cosignature
    for each row execute function refuse ('a signature never changes');
-- What a guest confirmed in time is let in when the secretariat comes to it.
create or replace function cosignature_in_time () returns trigger language plpgsql as $$
begin
    if not exists (select 1 from signing_round
            where id = new.round and state = 'open' and opened <= new.at and new.at < deadline)
        and not exists (select 1 from guest_request g join signing_round r on r.id = g.round join letter l on l.id = r.letter
            where g.invitation = new.invitation and g.round = new.round and g.state = 'admitted' and g.confirmed <= new.at
                and r.state <> 'cancelled' and l.stage = 'signing') then
        raise exception 'a signature is given in an open round, before its deadline'
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end;
$$;
