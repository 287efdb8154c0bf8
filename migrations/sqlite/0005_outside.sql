-- What a Final letter meets: its sealed file, its publication, its sendings and what comes back.

-- The bytes are kept as a file under their hash.
create table sealed_file (
    letter blob primary key references letter (id),
    -- A file belongs to one letter: it is found by its hash.
    hash text not null unique check (length (hash) = 64),
    pages integer not null,
    bytes integer not null,
    sealed integer not null,
    unique (letter, hash)
) strict;

-- Only what has a sealed file is published, sent and answered.
create table publication (
    letter blob primary key,
    at integer not null,
    by_person blob not null references person (id),
    file_hash text not null,
    foreign key (letter, file_hash) references sealed_file (letter, hash)
) strict;
create index publication_at on publication (at);

create table dispatch (
    id blob primary key,
    letter blob not null references sealed_file (letter),
    recipient text not null,
    on_day text not null,
    channel text not null,
    note text,
    recorded integer not null,
    recorded_by blob not null references person (id)
) strict;
create index dispatch_letter on dispatch (letter);

create table response (
    id blob primary key,
    letter blob not null references sealed_file (letter),
    sender text not null,
    on_day text not null,
    kind text not null,
    text text not null,
    attachment_hash text,
    attachment_name text,
    attachment_type text,
    attachment_bytes integer,
    public integer not null check (public in (0, 1)),
    recorded integer not null,
    recorded_by blob not null references person (id),
    check ((attachment_hash is null) = (attachment_name is null)),
    check ((attachment_hash is null) = (attachment_type is null)),
    check ((attachment_hash is null) = (attachment_bytes is null))
) strict;
create index response_letter on response (letter);

create trigger sealed_file_stays before update on sealed_file
begin
    select raise (abort, 'a sealed file stays');
end;
create trigger sealed_file_remains before delete on sealed_file
begin
    select raise (abort, 'a sealed file stays');
end;
create trigger publication_stays before update on publication
begin
    select raise (abort, 'what was published stays published');
end;
create trigger publication_remains before delete on publication
begin
    select raise (abort, 'what was published stays published');
end;
