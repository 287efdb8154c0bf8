-- What a Final letter meets: its sealed file, its publication, its sendings and what comes back.

-- The bytes are kept as a file under their hash.
create table sealed_file (
    letter uuid primary key references letter (id),
    -- A file belongs to one letter: it is found by its hash.
    hash text not null unique check (length (hash) = 64),
    pages bigint not null,
    bytes bigint not null,
    sealed bigint not null,
    unique (letter, hash)
);

-- Only what has a sealed file is published, sent and answered.
create table publication (
    letter uuid primary key,
    at bigint not null,
    by_person uuid not null references person (id),
    file_hash text not null,
    foreign key (letter, file_hash) references sealed_file (letter, hash)
);
create index publication_at on publication (at);

create table dispatch (
    id uuid primary key,
    letter uuid not null references sealed_file (letter),
    recipient text not null,
    on_day text collate "C" not null,
    channel text not null,
    note text,
    recorded bigint not null,
    recorded_by uuid not null references person (id)
);
create index dispatch_letter on dispatch (letter);

create table response (
    id uuid primary key,
    letter uuid not null references sealed_file (letter),
    sender text not null,
    on_day text collate "C" not null,
    kind text not null,
    text text not null,
    attachment_hash text,
    attachment_name text,
    attachment_type text,
    attachment_bytes bigint,
    public boolean not null,
    recorded bigint not null,
    recorded_by uuid not null references person (id),
    check ((attachment_hash is null) = (attachment_name is null)),
    check ((attachment_hash is null) = (attachment_type is null)),
    check ((attachment_hash is null) = (attachment_bytes is null))
);
create index response_letter on response (letter);

-- A Final letter names its sealed file.
alter table letter add foreign key (id, file_hash) references sealed_file (letter, hash);
create trigger sealed_file_stays before update or delete or truncate on sealed_file
    for each statement execute function refuse ('a sealed file stays');
create trigger publication_stays before update or delete or truncate on publication
    for each statement execute function refuse ('what was published stays published');
