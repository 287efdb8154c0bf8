-- The signing rounds, the invitations and what was answered.

create table signing_round (
    id blob primary key,
    letter blob not null references letter (id),
    pin_number bigint not null,
    pin_hash text not null,
    opened bigint not null,
    opened_by blob not null references person (id),
    deadline bigint not null,
    state text not null check (state in ('open', 'closed', 'cancelled')),
    ended bigint,
    check ((state = 'open') = (ended is null)),
    foreign key (letter, pin_number) references version (letter, number)
);
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
    answered bigint,
    capacity text,
    -- What was said with the answer: a remark with a signature, a reason with a refusal.
    remark text,
    -- How often a code was tried since the last right one, counted before it is compared.
    tries bigint not null,
    throttled_until bigint,
    unique (round, organisation, person),
    check ((answer = 'none') = (answered is null)),
    check ((answer = 'signed') = (capacity is not null))
);

-- The signatures. A name prints as it was when it was given, so it is kept here and not looked up.
create table cosignature (
    id blob primary key,
    letter blob not null references letter (id),
    invitation blob not null references invitation (id),
    organisation blob not null references organisation (id),
    organisation_name text not null,
    person blob not null references person (id),
    person_name text not null,
    mandate blob not null references mandate (id),
    function text not null,
    deputy boolean not null,
    text_hash text not null,
    capacity text not null,
    remark text,
    at bigint not null,
    lifted bigint,
    withdrawn bigint
);
create index cosignature_letter on cosignature (letter);
-- The second line behind the rule that an invitation is signed once.
create unique index cosignature_invitation on cosignature (invitation) where withdrawn is null;
