-- The letters and their versions.

create table letter (
    id uuid primary key,
    slug text not null unique,
    short_title text,
    -- JSON: a list of lines, and a list of the signatories that an old letter's paper names.
    tags text not null,
    recorded text not null,
    -- The stage with the facts that hold in it; which are set follows from the stage.
    stage text not null check (stage in ('draft', 'review', 'signing', 'final', 'withdrawn')),
    stage_since bigint,
    pin_number bigint,
    pin_hash text,
    file_hash text,
    withdrawn_from text,
    withdrawn_reason text,
    -- The number of the newest version.
    latest bigint not null check (latest > 0),
    created bigint not null,
    created_by uuid not null references person (id),
    -- When anything about the letter last changed, for the desk's order.
    changed bigint not null,
    check ((stage = 'draft') = (stage_since is null)),
    check ((pin_number is null) = (pin_hash is null)),
    check (stage not in ('draft', 'review') or pin_hash is null),
    check (stage not in ('signing', 'final') or pin_hash is not null),
    check (stage <> 'final' or file_hash is not null),
    check (stage in ('final', 'withdrawn') or file_hash is null),
    check ((stage = 'withdrawn') = (withdrawn_reason is not null)),
    check ((stage = 'withdrawn') = (withdrawn_from is not null))
);
create index letter_changed on letter (changed);
create index letter_pin on letter (pin_hash);

-- A version never changes. The text is the canonical letter file: exactly what is hashed and signed.
-- Subject and kind stand in it too; they are copied out of it for lists.
create table version (
    letter uuid not null references letter (id),
    number bigint not null check (number > 0),
    hash text not null check (length (hash) = 64),
    text text not null,
    subject text not null,
    kind text not null,
    author uuid not null references person (id),
    note text,
    parent bigint check (parent < number),
    at bigint not null,
    primary key (letter, number),
    -- What a pin points at.
    unique (letter, number, hash),
    foreign key (letter, parent) references version (letter, number)
);

create function version_follows () returns trigger language plpgsql as $$
begin
    if new.number <> (select coalesce(max(number), 0) + 1 from version where letter = new.letter) then
        raise exception 'versions are numbered one by one' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end;
$$;
create trigger version_follows before insert on version for each row execute function version_follows ();
create trigger version_stays before update or delete or truncate on version
    for each statement execute function refuse ('a version never changes and never goes');

create trigger letter_moves before update of stage on letter for each row
    when (old.stage <> new.stage and old.stage || ' ' || new.stage not in (
        'draft review', 'draft withdrawn', 'review draft', 'review signing', 'review withdrawn',
        'signing review', 'signing final', 'signing withdrawn', 'final withdrawn'))
    execute function refuse ('a letter does not go that way');
-- From the moment it is pinned until it is unpinned for review, not a comma changes; what is sealed stays for ever.
create trigger letter_pin_stays before update of pin_number, pin_hash on letter for each row
    when (old.stage in ('signing', 'final', 'withdrawn') and new.stage <> 'review'
        and (new.pin_number is distinct from old.pin_number or new.pin_hash is distinct from old.pin_hash))
    execute function refuse ('a pinned text stays');
create trigger letter_file_stays before update of file_hash on letter for each row
    when (old.stage in ('final', 'withdrawn') and new.file_hash is distinct from old.file_hash)
    execute function refuse ('a sealed file stays');
-- What is pinned is a version of this letter with exactly this hash.
alter table letter add foreign key (id, pin_number, pin_hash) references version (letter, number, hash);

-- Every change of stage, with who and when.
create table stage_change (
    letter uuid not null references letter (id),
    at bigint not null,
    stage text not null,
    by_person uuid not null references person (id)
);
create index stage_change_letter on stage_change (letter);
