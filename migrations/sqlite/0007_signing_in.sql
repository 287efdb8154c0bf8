-- Who is signed in, and who tries too often.

-- The cookie's secret is kept as its hash only.
create table session (
    id blob primary key,
    token_hash text not null unique,
    person blob not null references account (person),
    created integer not null,
    last_seen integer not null,
    expires integer not null
) strict;
create index session_person on session (person);
create index session_expires on session (expires);

-- Failed attempts per key, a hash of what is counted. Forgotten after a day without one.
create table throttle (
    key_hash text primary key,
    failures integer not null,
    last_failure integer not null,
    until integer
) strict;
create index throttle_last_failure on throttle (last_failure);
