-- The signing rounds, the invitations and what was answered.

create table signing_round (
    id blob primary key,
    letter blob not null references letter (id),
    pin_number integer not null,
    pin_hash text not null,
    opened integer not null,
    opened_by blob not null references person (id),
    deadline integer not null,
    state text not null check (state in ('open', 'closed', 'cancelled')),
    ended integer,
    check ((state = 'open') = (ended is null)),
    check (deadline > opened and ended >= opened),
    foreign key (letter, pin_number, pin_hash) references version (letter, number, hash),
    -- What a signature points at.
    unique (id, letter, pin_hash)
) strict;
create index signing_round_letter on signing_round (letter, opened);
-- The second line behind the rule that a letter has at most one open round.
create unique index signing_round_open on signing_round (letter) where state = 'open';

-- The secrets of the link and of the code are kept as their hashes only.
create table invitation (
    id blob primary key,
    round blob not null references signing_round (id),
    organisation blob not null references organisation (id),
    person blob not null references person (id),
    token_hash text not null unique,
    code_hash text not null,
    -- What was answered last; the ledger says the same, and says more.
    answer text not null check (answer in ('none', 'signed', 'declined', 'withdrawn')),
    answered integer,
    capacity text,
    -- What was said with the answer: a remark with a signature, a reason with a refusal.
    remark text,
    -- How often a code was tried since the last right one, counted before it is compared.
    tries integer not null,
    throttled_until integer,
    unique (round, organisation, person),
    check ((answer = 'none') = (answered is null)),
    check ((answer = 'signed') = (capacity is not null)),
    -- What a signature points at.
    unique (id, round, organisation, person)
) strict;

-- The signatures. A name prints as it was when it was given, so it is kept here and not looked up.
-- What each is about is said by its foreign keys: exactly the text of its round, for whom and by whom its invitation
-- asked, under a right of that person for that organisation.
create table cosignature (
    id blob primary key,
    letter blob not null references letter (id),
    round blob not null,
    invitation blob not null,
    organisation blob not null,
    organisation_name text not null,
    person blob not null,
    person_name text not null,
    mandate blob not null,
    function text not null,
    deputy integer not null check (deputy in (0, 1)),
    text_hash text not null,
    capacity text not null check (capacity in ('on-behalf', 'under-reservation', 'personal')),
    remark text,
    at integer not null,
    lifted integer,
    -- When it ceased to stand: taken back, or its round called off.
    ended integer,
    check (lifted is null or capacity = 'on-behalf'),
    check (lifted >= at),
    check (ended >= at),
    foreign key (round, letter, text_hash) references signing_round (id, letter, pin_hash),
    foreign key (invitation, round, organisation, person) references invitation (id, round, organisation, person),
    foreign key (mandate, person, organisation, deputy) references mandate (id, person, organisation, deputy)
) strict;
create index cosignature_letter on cosignature (letter);
create index cosignature_round on cosignature (round);
-- The second line behind three rules about what stands: an invitation is signed once, an organisation prints under a
-- text once, and so does a person for it. A reservation prints nothing until it is lifted.
create unique index cosignature_invitation on cosignature (invitation) where ended is null;
create unique index cosignature_organisation on cosignature (letter, text_hash, organisation)
    where ended is null and capacity = 'on-behalf';
create unique index cosignature_person on cosignature (letter, text_hash, organisation, person)
    where ended is null and capacity <> 'under-reservation';

create trigger signing_round_text_stays before update of id, letter, pin_number, pin_hash, opened, opened_by on signing_round
begin
    select raise (abort, 'a round keeps its text');
end;
create trigger signing_round_ends_once before update on signing_round when old.state <> 'open'
begin
    select raise (abort, 'a round that ended stays ended');
end;
create trigger signing_round_remains before delete on signing_round
begin
    select raise (abort, 'a round never goes');
end;
create trigger invitation_stays before update of id, round, organisation, person on invitation
begin
    select raise (abort, 'an invitation keeps whom it asks');
end;
create trigger invitation_remains before delete on invitation
begin
    select raise (abort, 'an invitation never goes');
end;
create trigger cosignature_in_time before insert on cosignature
    when not exists (select 1 from signing_round
        where id = new.round and state = 'open' and opened <= new.at and new.at < deadline)
begin
    select raise (abort, 'a signature is given in an open round, before its deadline');
end;
create trigger cosignature_stays before update of id, letter, round, invitation, organisation, organisation_name, person, person_name, mandate, function, deputy, text_hash, remark, at on cosignature
begin
    select raise (abort, 'a signature never changes');
end;
create trigger cosignature_ends_once before update on cosignature when old.ended is not null
begin
    select raise (abort, 'a signature that ended stays ended');
end;
create trigger cosignature_remains before delete on cosignature
begin
    select raise (abort, 'a signature ends, and never goes');
end;
