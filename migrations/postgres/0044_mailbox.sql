-- How far the mailbox was read in which answers arrive: a UID with the UIDVALIDITY in which it holds (RFC 9051, 2.3.1.1).

create table mailbox (
    name text primary key,
    validity bigint not null default 0 check (validity between 0 and 4294967295),
    taken bigint not null default 0 check (taken between 0 and 4294967295),
    -- When it was last read to its end.
    looked bigint,
    -- Why it cannot be read, since when.
    problem text,
    since bigint,
    check ((problem is null) = (since is null))
);
