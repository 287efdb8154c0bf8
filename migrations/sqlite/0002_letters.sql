-- The letters and their versions.

create table letter (
    id blob primary key,
    slug text not null unique,
    short_title text,
    -- JSON: a list of lines, and a list of the signatories that an old letter's paper names.
    tags text not null,
    recorded text not null,
    -- The stage with the facts that hold in it; which are set follows from the stage.
    stage text not null check (stage in ('draft', 'review', 'signing', 'final', 'withdrawn')),
    stage_since integer,
    pin_number integer,
    pin_hash text,
    file_hash text,
    withdrawn_from text,
    withdrawn_reason text,
    -- The number of the newest version.
    latest integer not null check (latest > 0),
    created integer not null,
    created_by blob not null references person (id),
    -- When anything about the letter last changed, for the desk's order.
    changed integer not null,
    check ((stage = 'draft') = (stage_since is null)),
    check ((pin_number is null) = (pin_hash is null)),
    check (stage not in ('draft', 'review') or pin_hash is null),
    check (stage not in ('signing', 'final') or pin_hash is not null),
    check (stage <> 'final' or file_hash is not null),
    check (stage in ('final', 'withdrawn') or file_hash is null),
    check ((stage = 'withdrawn') = (withdrawn_reason is not null)),
    check ((stage = 'withdrawn') = (withdrawn_from is not null)),
    -- What is pinned is a version of this letter with exactly this hash; a Final letter's file is its sealed file.
    foreign key (id, pin_number, pin_hash) references version (letter, number, hash),
    foreign key (id, file_hash) references sealed_file (letter, hash)
) strict;
create index letter_changed on letter (changed);
create index letter_pin on letter (pin_hash);

-- A version never changes. The text is the canonical letter file: exactly what is hashed and signed.
-- Subject and kind stand in it too; they are copied out of it for lists.
create table version (
    letter blob not null references letter (id),
    number integer not null check (number > 0),
    hash text not null check (length (hash) = 64),
    text text not null,
    subject text not null,
    kind text not null,
    author blob not null references person (id),
    note text,
    parent integer check (parent < number),
    at integer not null,
    primary key (letter, number),
    -- What a pin points at.
    unique (letter, number, hash),
    foreign key (letter, parent) references version (letter, number)
) strict;

-- `insert or replace` passes the trigger on delete by, but not this one.
create trigger version_follows before insert on version
    when new.number <> (select coalesce(max(number), 0) + 1 from version where letter = new.letter)
begin
    select raise (abort, 'versions are numbered one by one');
end;
create trigger version_stays before update on version
begin
    select raise (abort, 'a version never changes');
end;
create trigger version_remains before delete on version
begin
    select raise (abort, 'a version never goes');
end;

create trigger letter_moves before update of stage on letter
    when old.stage <> new.stage and old.stage || ' ' || new.stage not in (
        'draft review', 'draft withdrawn', 'review draft', 'review signing', 'review withdrawn',
        'signing review', 'signing final', 'signing withdrawn', 'final withdrawn')
begin
    select raise (abort, 'a letter does not go that way');
end;
-- From the moment it is pinned until it is unpinned for review, not a comma changes; what is sealed stays for ever.
create trigger letter_pin_stays before update of pin_number, pin_hash on letter
    when old.stage in ('signing', 'final', 'withdrawn') and new.stage <> 'review'
        and (new.pin_number is not old.pin_number or new.pin_hash is not old.pin_hash)
begin
    select raise (abort, 'a pinned text stays');
end;
create trigger letter_file_stays before update of file_hash on letter
    when old.stage in ('final', 'withdrawn') and new.file_hash is not old.file_hash
begin
    select raise (abort, 'a sealed file stays');
end;

-- Every change of stage, with who and when.
create table stage_change (
    letter blob not null references letter (id),
    at integer not null,
    stage text not null,
    by_person blob not null references person (id)
) strict;
create index stage_change_letter on stage_change (letter);
