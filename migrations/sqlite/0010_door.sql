-- The lock on the house: who holds which role, by what means they show who they are, and what happened at the door.

-- A role is given and taken, and both are facts. Without an organisation it is held for the association.
create table role_grant (
    id blob primary key,
    person blob not null references person (id),
    role text not null check (role in ('reader', 'contributor', 'director', 'secretariat', 'operator')),
    organisation blob references organisation (id),
    at integer not null,
    -- Nobody: the command line.
    by_person blob references person (id),
    ended integer,
    ended_by blob references person (id),
    check (role not in ('secretariat', 'operator') or organisation is null),
    check (role not in ('reader', 'director') or organisation is not null),
    check (ended >= at)
) strict;
create index role_grant_person on role_grant (person);
-- Giving a role twice is giving it once.
create unique index role_grant_held on role_grant (person, role, organisation)
    where ended is null and organisation is not null;
create unique index role_grant_association on role_grant (person, role)
    where ended is null and organisation is null;

-- Who already had a role for the association keeps it. A reader or director without an organisation was of no use.
insert into role_grant (id, person, role, at)
    select person, person, role, created from account where role in ('contributor', 'secretariat', 'operator');

create trigger role_grant_stays before update of id, person, role, organisation, at, by_person on role_grant
begin
    select raise (abort, 'a role is taken, and never changed');
end;
create trigger role_grant_ends_once before update on role_grant when old.ended is not null
begin
    select raise (abort, 'a role that was taken stays taken');
end;
create trigger role_grant_remains before delete on role_grant
begin
    select raise (abort, 'a role is taken, and never goes');
end;

-- An account may do without a password: a code by mail or a passkey opens it as well.
create table password (
    account blob primary key references account (person),
    -- A PHC string of argon2id.
    hash text not null,
    set_at integer not null
) strict;
insert into password (account, hash, set_at) select person, password_hash, created from account;

alter table account drop column role;
alter table account drop column password_hash;
-- When its owner left; the account stays, for what was done with it.
alter table account add column closed integer;

-- Codes from an app (RFC 6238). The secret is encrypted with a key that is not in the database.
create table totp (
    account blob primary key references account (person),
    secret blob not null,
    set_at integer not null,
    -- The newest half minute whose code was used: a code opens the door once.
    last_step integer not null
) strict;

-- Each opens the door once, when the telephone with the app is lost. 117 bits at random: a plain hash will do.
create table recovery_code (
    code_hash text primary key check (length (code_hash) = 64),
    account blob not null references account (person),
    made integer not null,
    used integer
) strict;
create index recovery_code_account on recovery_code (account);

create table passkey (
    id blob primary key,
    account blob not null references account (person),
    credential blob not null unique,
    -- The public key and its counter, as the library keeps them (JSON).
    data text not null,
    name text not null,
    added integer not null,
    last_used integer
) strict;
create index passkey_account on passkey (account);

-- A step halfway: a code was mailed, a first factor was right, a passkey was asked. It belongs to the browser that
-- holds the secret of which the hash is here, and to nobody else.
create table door_step (
    token_hash text primary key check (length (token_hash) = 64),
    kind text not null check (kind in ('mail-code', 'second-factor', 'passkey', 'new-passkey', 'new-codes')),
    -- Nobody, when the mail address is unknown: such a step looks the same and opens nothing.
    account blob references account (person),
    -- What the step needs to remember: the code's hash, a challenge, a secret that is not in use yet.
    state text not null,
    tries integer not null,
    -- Where somebody was going: a path on this site.
    next text,
    created integer not null,
    expires integer not null
) strict;
create index door_step_expires on door_step (expires);
create index door_step_account on door_step (account);

-- Browsers in which somebody signed in before: they do not wait for what strangers elsewhere try on the account.
create table known_browser (
    token_hash text primary key check (length (token_hash) = 64),
    account blob not null references account (person),
    created integer not null,
    last_seen integer not null
) strict;
create index known_browser_account on known_browser (account);
create index known_browser_last_seen on known_browser (last_seen);

-- Sessions know how sure it is who somebody is. The old ones do not, and end.
delete from session;
alter table session add column assurance text not null default 'one-factor' check (assurance in ('one-factor', 'two-factors'));
alter table session add column method text not null default 'password' check (method in ('password', 'mail-code', 'passkey'));
-- When somebody last showed who they are.
alter table session add column proved integer not null default 0;
-- "Firefox, Windows": so that their owner can tell them apart.
alter table session add column browser text;

-- What happened in the house: for the people who keep it, and for a term.
create table audit (
    id blob primary key,
    at integer not null,
    act text not null,
    -- Who did it; nobody, for what the program or the command line did.
    by_person blob references person (id),
    -- Whom and which organisation it is about.
    person blob references person (id),
    organisation blob references organisation (id),
    -- One line of what cannot be said by the columns: a role, a number of rows.
    detail text
) strict;
create index audit_at on audit (at);
create index audit_person on audit (person, at);
create index audit_by on audit (by_person, at);
create trigger audit_stays before update of id, at, act, by_person, person, organisation on audit
begin
    select raise (abort, 'what happened, happened');
end;
