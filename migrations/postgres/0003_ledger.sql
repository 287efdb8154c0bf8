-- The ledger: per letter a chain of lines in which each names the hash of the one before. Only ever added to.

create table ledger_entry (
    letter uuid not null references letter (id),
    n bigint not null check (n > 0),
    -- RFC 8785 canonical JSON: what is hashed.
    line text not null,
    hash text not null,
    at bigint not null,
    primary key (letter, n)
);

create function ledger_entry_stays () returns trigger language plpgsql as $$
begin
    raise exception 'the ledger is only added to';
end;
$$;
create trigger ledger_entry_stays before update on ledger_entry
    for each statement execute function ledger_entry_stays ();
create trigger ledger_entry_remains before delete on ledger_entry
    for each statement execute function ledger_entry_stays ();

-- What opens the commitments in the lines: names, mandates, reasons. Erasing a row leaves the chain whole
-- and the person unknown.
create table opening (
    letter uuid not null references letter (id),
    commitment text not null,
    salt bytea not null,
    value text not null,
    primary key (letter, commitment)
);
