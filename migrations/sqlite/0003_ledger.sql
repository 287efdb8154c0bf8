-- The ledger: per letter a chain of lines in which each names the hash of the one before. Only ever added to.

create table ledger_entry (
    letter blob not null references letter (id),
    n integer not null check (n > 0),
    -- RFC 8785 canonical JSON: what is hashed.
    line text not null,
    hash text not null check (length (hash) = 64),
    at integer not null,
    primary key (letter, n)
) strict;

-- Behind the last entry and nowhere else; `insert or replace` passes the trigger on delete by, but not this one.
create trigger ledger_entry_follows before insert on ledger_entry
    when new.n <> (select coalesce(max(n), 0) + 1 from ledger_entry where letter = new.letter)
        or new.at < (select at from ledger_entry where letter = new.letter and n = new.n - 1)
begin
    select raise (abort, 'an entry stands behind the last one, and not before it in time');
end;
create trigger ledger_entry_stays before update on ledger_entry
begin
    select raise (abort, 'the ledger is only added to');
end;
create trigger ledger_entry_remains before delete on ledger_entry
begin
    select raise (abort, 'the ledger is only added to');
end;

-- What opens the commitments in the lines: names, mandates, reasons. Erasing a row leaves the chain whole
-- and the person unknown.
create table opening (
    letter blob not null references letter (id),
    commitment text not null,
    salt blob not null check (length (salt) = 32),
    value text not null,
    primary key (letter, commitment)
) strict;
