-- Who is signed in, and who tries too often.

-- The cookie's secret is kept as its hash only.
create table session (
    id blob primary key,
    token_hash text not null unique,
    person blob not null references account (person),
    created bigint not null,
    last_seen bigint not null,
    expires bigint not null
);

-- Failed attempts per key: the hash of a mail address, or of a network address.
create table throttle (
    key_hash text primary key,
    failures bigint not null,
    last_failure bigint not null,
    until bigint
);
