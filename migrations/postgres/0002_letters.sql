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
    check ((pin_number is null) = (pin_hash is null)),
    check (stage in ('draft', 'review', 'withdrawn') or pin_hash is not null),
    check (stage <> 'final' or file_hash is not null),
    check (stage <> 'withdrawn' or withdrawn_reason is not null)
);
create index letter_changed on letter (changed);
create index letter_pin on letter (pin_hash);
create index letter_file on letter (file_hash);

-- A version never changes. The text is the canonical letter file: exactly what is hashed and signed.
-- Subject and kind stand in it too; they are copied out of it for lists.
create table version (
    letter uuid not null references letter (id),
    number bigint not null check (number > 0),
    hash text not null,
    text text not null,
    subject text not null,
    kind text not null,
    author uuid not null references person (id),
    note text,
    parent bigint,
    at bigint not null,
    primary key (letter, number)
);

create function version_stays () returns trigger language plpgsql as $$
begin
    raise exception 'a version never changes and never goes';
end;
$$;
create trigger version_stays before update on version
    for each statement execute function version_stays ();
create trigger version_remains before delete on version
    for each statement execute function version_stays ();

-- Every change of stage, with who and when.
create table stage_change (
    letter uuid not null references letter (id),
    at bigint not null,
    stage text not null,
    by_person uuid not null references person (id)
);
create index stage_change_letter on stage_change (letter);
