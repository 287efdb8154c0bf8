-- What came in by mail. Each message is kept whole, as a file under its hash; here stands what it is and where it belongs.

create table incoming_message (
    id uuid primary key,
    received bigint not null,
    way text not null check (way in ('program', 'upload', 'mailbox')),
    -- The SHA-256 of all its bytes, and of what comes behind its head: a message that comes again is known again.
    whole text not null unique check (length (whole) = 64),
    body text not null check (length (body) = 64),
    message_id text,
    bytes bigint not null check (bytes >= 0),
    sender text not null,
    subject text not null,
    stated bigint,
    kind text not null check (kind in ('personal', 'absence', 'acknowledgement', 'other-automatic', 'mailing-list', 'delivery-report', 'disposition-notification', 'calendar')),
    state text not null check (state in ('waiting', 'placed', 'recorded', 'heard', 'set-aside')),
    letter uuid references letter (id),
    envelope uuid references envelope (id),
    -- Why it belongs there, or where it may, as JSON: see letters::incoming::matching::Match.
    found text not null,
    -- The response that was made of it.
    response uuid references response (id),
    -- Who said last where it belongs, and when.
    decided bigint,
    decided_by uuid references person (id),
    check ((state in ('placed', 'recorded', 'heard')) = (letter is not null)),
    check ((state = 'recorded') = (response is not null)),
    check ((decided is null) = (decided_by is null))
);
create unique index incoming_message_name on incoming_message (message_id, body) where message_id is not null;
create index incoming_message_state on incoming_message (state, received);
create index incoming_message_letter on incoming_message (letter, received);

-- What came in stays what it was; where it belongs may be said again.
create function incoming_message_stays() returns trigger language plpgsql as $$
begin
    if new.id is distinct from old.id or new.received is distinct from old.received or new.way is distinct from old.way or new.whole is distinct from old.whole
        or new.body is distinct from old.body or new.message_id is distinct from old.message_id or new.bytes is distinct from old.bytes
        or new.kind is distinct from old.kind or new.found is distinct from old.found or (old.response is not null and new.response is distinct from old.response) then
        raise exception 'what came in stays as it came' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end;
$$;
create trigger incoming_message_stays before update on incoming_message
    for each row execute function incoming_message_stays();
create trigger incoming_message_remains before delete or truncate on incoming_message
    for each statement execute function refuse ('what came in stays');
