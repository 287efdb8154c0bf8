-- Mail that came in may be let go: what it says, who wrote it and why it belongs where it does go, and the file that holds it.
-- That something came stays, with the hashes by which it is not taken in again.

-- The bare address of the sender, where it is one: by it somebody's messages are found.
alter table incoming_message add column sender_address text check (sender_address <> '');
-- When it was let go. The name that its program gave it makes place for its SHA-256.
alter table incoming_message add column let_go bigint check (let_go is null or (sender = '' and sender_address is null and subject = ''
    and stated is null and found = '{"match":"unmatched","suggestions":[]}' and (message_id is null or length (message_id) = 64)));
create index incoming_message_sender on incoming_message (sender_address) where sender_address is not null;

-- What stands behind the last "<", or all of it.
update incoming_message set sender_address = lower (rtrim (regexp_replace (sender, '^.*<', ''), '>'))
    where sender like '%_@_%' and (sender like '%>' or position ('<' in sender) = 0);
-- One with a space in it is none.
update incoming_message set sender_address = null where position (' ' in sender_address) > 0 or sender_address not like '%_@_%';

-- What came in stays what it was; where it belongs may be said again. It may be let go, once, and then nothing is said of it any more.
create or replace function incoming_message_stays() returns trigger language plpgsql as $$
begin
    if old.let_go is not null
        or new.id is distinct from old.id or new.received is distinct from old.received or new.way is distinct from old.way or new.whole is distinct from old.whole
        or new.body is distinct from old.body or new.bytes is distinct from old.bytes or new.kind is distinct from old.kind
        or (old.response is not null and new.response is distinct from old.response)
        or (new.let_go is null and (new.message_id is distinct from old.message_id or new.sender is distinct from old.sender
            or new.sender_address is distinct from old.sender_address or new.subject is distinct from old.subject or new.stated is distinct from old.stated
            or new.found is distinct from old.found))
        or (new.let_go is not null and ((new.message_id is null) <> (old.message_id is null) or new.state is distinct from old.state
            or new.letter is distinct from old.letter or new.envelope is distinct from old.envelope or new.response is distinct from old.response
            or new.decided is distinct from old.decided or new.decided_by is distinct from old.decided_by)) then
        raise exception 'what came in stays as it came' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end;
$$;
