-- Messages in the mailbox that could not be taken in: how often each was tried; and that it was passed over, so that what
-- lies behind it is read. The message itself stays in the mailbox.

create table mailbox_message (
    mailbox text not null references mailbox (name),
    validity integer not null check (validity between 1 and 4294967295),
    uid integer not null check (uid between 1 and 4294967295),
    -- Why not, by the word of letters::incoming::Unkept, when it was tried last.
    why text not null check (why in ('too-large', 'empty', 'withheld', 'breaks', 'not-kept')),
    tries integer not null check (tries > 0),
    first_try integer not null,
    last_try integer not null,
    -- When it came to the mailbox and how many bytes it has, where the server says so: by these a person finds it.
    arrived integer,
    bytes integer check (bytes >= 0),
    passed integer,
    -- Who saw to it, and when.
    seen integer,
    seen_by blob references person (id),
    primary key (mailbox, validity, uid),
    check ((seen is null) = (seen_by is null)),
    check (seen is null or passed is not null)
) strict;
create index mailbox_message_waits on mailbox_message (passed) where passed is not null and seen is null;

-- That a message was passed over, and who saw to it, stays.
create trigger mailbox_message_stays before update on mailbox_message
    when old.passed is not null and (new.mailbox is not old.mailbox or new.validity is not old.validity or new.uid is not old.uid
        or new.why is not old.why or new.tries is not old.tries or new.first_try is not old.first_try or new.passed is not old.passed
        or (old.seen is not null and (new.seen is not old.seen or new.seen_by is not old.seen_by)))
begin
    select raise (abort, 'what was passed over stays so');
end;
create trigger mailbox_message_remains before delete on mailbox_message when old.passed is not null
begin
    select raise (abort, 'what was passed over stays so');
end;
