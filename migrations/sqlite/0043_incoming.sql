-- What came in by mail. Each message is kept whole, as a file under its hash; here stands what it is and where it belongs.

create table incoming_message (
    id blob primary key,
    received integer not null,
    way text not null check (way in ('program', 'upload', 'mailbox')),
    -- The SHA-256 of all its bytes, and of what comes behind its head: a message that comes again is known again.
    whole text not null unique check (length (whole) = 64),
    body text not null check (length (body) = 64),
    message_id text,
    bytes integer not null check (bytes >= 0),
    sender text not null,
    subject text not null,
    stated integer,
    kind text not null check (kind in ('personal', 'absence', 'acknowledgement', 'other-automatic', 'mailing-list', 'delivery-report', 'disposition-notification', 'calendar')),
    state text not null check (state in ('waiting', 'placed', 'recorded', 'heard', 'set-aside')),
    letter blob references letter (id),
    envelope blob references envelope (id),
    -- Why it belongs there, or where it may, as JSON: see letters::incoming::matching::Match.
    found text not null,
    -- The response that was made of it.
    response blob references response (id),
    -- Who said last where it belongs, and when.
    decided integer,
    decided_by blob references person (id),
    check ((state in ('placed', 'recorded', 'heard')) = (letter is not null)),
    check ((state = 'recorded') = (response is not null)),
    check ((decided is null) = (decided_by is null))
) strict;
create unique index incoming_message_name on incoming_message (message_id, body) where message_id is not null;
create index incoming_message_state on incoming_message (state, received);
create index incoming_message_letter on incoming_message (letter, received);

-- What came in stays what it was; where it belongs may be said again.
create trigger incoming_message_stays before update on incoming_message
    when new.id is not old.id or new.received is not old.received or new.way is not old.way or new.whole is not old.whole
        or new.body is not old.body or new.message_id is not old.message_id or new.bytes is not old.bytes
        or new.kind is not old.kind or new.found is not old.found or (old.response is not null and new.response is not old.response)
begin
    select raise (abort, 'what came in stays as it came');
end;
create trigger incoming_message_remains before delete on incoming_message
begin
    select raise (abort, 'what came in stays');
end;
