-- The ledger: per letter a chain of lines in which each names the hash of the one before. Only ever added to.

create table ledger_entry (
    letter uuid not null references letter (id),
    n bigint not null check (n > 0),
    -- RFC 8785 canonical JSON: what is hashed.
    line text not null,
    hash text not null check (length (hash) = 64),
    at bigint not null,
    primary key (letter, n)
);

-- Behind the last entry and nowhere else.
create function ledger_entry_follows () returns trigger language plpgsql as $$
declare
    last ledger_entry;
begin
    select * into last from ledger_entry where letter = new.letter order by n desc limit 1;
    if new.n <> coalesce(last.n, 0) + 1 or new.at < last.at then
        raise exception 'an entry stands behind the last one, and not before it in time'
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end;
$$;
create trigger ledger_entry_follows before insert on ledger_entry for each row execute function ledger_entry_follows ();
create trigger ledger_entry_stays before update or delete or truncate on ledger_entry
    for each statement execute function refuse ('the ledger is only added to');

-- What opens the commitments in the lines: names, mandates, reasons. Erasing a row leaves the chain whole
-- and the person unknown.
create table opening (
    letter uuid not null references letter (id),
    commitment text not null,
    salt bytea not null check (length (salt) = 32),
    value text not null,
    primary key (letter, commitment)
);
