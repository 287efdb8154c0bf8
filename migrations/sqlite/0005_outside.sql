-- What a Final letter meets: its sealed file, its publication, its sendings and what comes back.

-- The bytes are kept as a file under their hash.
create table sealed_file (
    letter blob primary key references letter (id),
    hash text not null,
    pages bigint not null,
    bytes bigint not null,
    sealed bigint not null
);

create table publication (
    letter blob primary key references letter (id),
    at bigint not null,
    by_person blob not null references person (id),
    file_hash text not null
);
create index publication_at on publication (at);

create table dispatch (
    id blob primary key,
    letter blob not null references letter (id),
    recipient text not null,
    on_day text not null,
    channel text not null,
    note text,
    recorded bigint not null,
    recorded_by blob not null references person (id)
);
create index dispatch_letter on dispatch (letter);

create table response (
    id blob primary key,
    letter blob not null references letter (id),
    sender text not null,
    on_day text not null,
    kind text not null,
    text text not null,
    attachment_hash text,
    attachment_name text,
    attachment_type text,
    attachment_bytes bigint,
    public boolean not null,
    recorded bigint not null,
    recorded_by blob not null references person (id),
    check ((attachment_hash is null) = (attachment_name is null)),
    check ((attachment_hash is null) = (attachment_type is null)),
    check ((attachment_hash is null) = (attachment_bytes is null))
);
create index response_letter on response (letter);
