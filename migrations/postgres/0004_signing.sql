-- The signing rounds, the invitations and what was answered.

create table signing_round (
    id uuid primary key,
    letter uuid not null references letter (id),
    pin_number bigint not null,
    pin_hash text not null,
    opened bigint not null,
    opened_by uuid not null references person (id),
    deadline bigint not null,
    state text not null check (state in ('open', 'closed', 'cancelled')),
    ended bigint,
    check ((state = 'open') = (ended is null)),
    check (deadline > opened and ended >= opened),
    foreign key (letter, pin_number, pin_hash) references version (letter, number, hash),
    -- What a signature points at.
    unique (id, letter, pin_hash)
);
create index signing_round_letter on signing_round (letter, opened);
-- The second line behind the rule that a letter has at most one open round.
create unique index signing_round_open on signing_round (letter) where state = 'open';

-- The secrets of the link and of the code are kept as their hashes only.
create table invitation (
    id uuid primary key,
    round uuid not null references signing_round (id),
    organisation uuid not null references organisation (id),
    person uuid not null references person (id),
    token_hash text not null unique,
    code_hash text not null,
    -- What was answered last; the ledger says the same, and says more.
    answer text not null check (answer in ('none', 'signed', 'declined', 'withdrawn')),
    answered bigint,
    capacity text,
    -- What was said with the answer: a remark with a signature, a reason with a refusal.
    remark text,
    -- How often a code was tried since the last right one, counted before it is compared.
    tries bigint not null,
    throttled_until bigint,
    unique (round, organisation, person),
    check ((answer = 'none') = (answered is null)),
    check ((answer = 'signed') = (capacity is not null)),
    -- What a signature points at.
    unique (id, round, organisation, person)
);

-- The signatures. A name prints as it was when it was given, so it is kept here and not looked up.
-- What each is about is said by its foreign keys: exactly the text of its round, for whom and by whom its invitation
-- asked, under a right of that person for that organisation.
create table cosignature (
    id uuid primary key,
    letter uuid not null references letter (id),
    round uuid not null,
    invitation uuid not null,
    organisation uuid not null,
    organisation_name text not null,
    person uuid not null,
    person_name text not null,
    mandate uuid not null,
    function text not null,
    deputy boolean not null,
    text_hash text not null,
    capacity text not null check (capacity in ('on-behalf', 'under-reservation', 'personal')),
    remark text,
    at bigint not null,
    lifted bigint,
    -- When it ceased to stand: taken back, or its round called off.
    ended bigint,
    check (lifted is null or capacity = 'on-behalf'),
    check (lifted >= at),
    check (ended >= at),
    foreign key (round, letter, text_hash) references signing_round (id, letter, pin_hash),
    foreign key (invitation, round, organisation, person) references invitation (id, round, organisation, person),
    foreign key (mandate, person, organisation, deputy) references mandate (id, person, organisation, deputy)
);
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
    for each row execute function refuse ('a round keeps its text');
create trigger signing_round_ends_once before update on signing_round for each row when (old.state <> 'open')
    execute function refuse ('a round that ended stays ended');
create trigger signing_round_remains before delete or truncate on signing_round
    for each statement execute function refuse ('a round never goes');
create trigger invitation_stays before update of id, round, organisation, person on invitation
    for each row execute function refuse ('an invitation keeps whom it asks');
create trigger invitation_remains before delete or truncate on invitation
    for each statement execute function refuse ('an invitation never goes');
create function cosignature_in_time () returns trigger language plpgsql as $$
begin
    if not exists (select 1 from signing_round
        where id = new.round and state = 'open' and opened <= new.at and new.at < deadline) then
        raise exception 'a signature is given in an open round, before its deadline'
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end;
$$;
create trigger cosignature_in_time before insert on cosignature for each row execute function cosignature_in_time ();
create trigger cosignature_stays before update of id, letter, round, invitation, organisation, organisation_name, person, person_name, mandate, function, deputy, text_hash, remark, at on cosignature
    for each row execute function refuse ('a signature never changes');
create trigger cosignature_ends_once before update on cosignature for each row when (old.ended is not null)
    execute function refuse ('a signature that ended stays ended');
create trigger cosignature_remains before delete or truncate on cosignature
    for each statement execute function refuse ('a signature ends, and never goes');
