-- Messages in the mailbox that could not be taken in: how often each was tried; and that it was passed over, so that what
-- lies behind it is read. The message itself stays in the mailbox.

create table mailbox_message (
    mailbox text not null references mailbox (name),
    validity bigint not null check (validity between 1 and 4294967295),
    uid bigint not null check (uid between 1 and 4294967295),
    -- Why not, by the word of letters::incoming::Unkept, when it was tried last.
    why text not null check (why in ('too-large', 'empty', 'withheld', 'breaks', 'not-kept')),
    tries bigint not null check (tries > 0),
    first_try bigint not null,
    last_try bigint not null,
    -- When it came to the mailbox and how many bytes it has, where the server says so: by these a person finds it.
    arrived bigint,
    bytes bigint check (bytes >= 0),
    passed bigint,
    -- Who saw to it, and when.
    seen bigint,
    seen_by uuid references person (id),
    primary key (mailbox, validity, uid),
    check ((seen is null) = (seen_by is null)),
    check (seen is null or passed is not null)
);
create index mailbox_message_waits on mailbox_message (passed) where passed is not null and seen is null;

-- That a message was passed over, and who saw to it, stays.
create function mailbox_message_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or new.mailbox is distinct from old.mailbox or new.validity is distinct from old.validity
        or new.uid is distinct from old.uid or new.why is distinct from old.why or new.tries is distinct from old.tries
        or new.first_try is distinct from old.first_try or new.passed is distinct from old.passed
        or (old.seen is not null and (new.seen is distinct from old.seen or new.seen_by is distinct from old.seen_by)) then
        raise exception 'what was passed over stays so' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger mailbox_message_stays before update or delete on mailbox_message
    for each row when (old.passed is not null) execute function mailbox_message_stays();
create trigger mailbox_message_remains before truncate on mailbox_message
    for each statement execute function refuse ('what was passed over stays so');
