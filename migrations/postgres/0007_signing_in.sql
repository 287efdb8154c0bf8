-- Who is signed in, and who tries too often.

-- The cookie's secret is kept as its hash only.
create table session (
    id uuid primary key,
    token_hash text not null unique,
    person uuid not null references account (person),
    created bigint not null,
    last_seen bigint not null,
    expires bigint not null
);
create index session_person on session (person);
create index session_expires on session (expires);

-- Failed attempts per key, a hash of what is counted. Forgotten after a day without one.
create table throttle (
    key_hash text primary key,
    failures bigint not null,
    last_failure bigint not null,
    until bigint
);
create index throttle_last_failure on throttle (last_failure);
