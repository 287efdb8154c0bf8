-- Mail that came in may be let go: what it says, who wrote it and why it belongs where it does go, and the file that holds it.
-- That something came stays, with the hashes by which it is not taken in again.

-- The bare address of the sender, where it is one: by it somebody's messages are found.
alter table incoming_message add column sender_address text check (sender_address <> '');
-- When it was let go. The name that its program gave it makes place for its SHA-256.
alter table incoming_message add column let_go integer check (let_go is null or (sender = '' and sender_address is null and subject = ''
    and stated is null and found = '{"match":"unmatched","suggestions":[]}' and (message_id is null or length (message_id) = 64)));
create index incoming_message_sender on incoming_message (sender_address) where sender_address is not null;

-- What stands behind the last "<", or all of it: the text without its last letters that are no "<" is what stands before.
update incoming_message set sender_address = lower (rtrim (substr (sender, length (rtrim (sender, replace (sender, '<', ''))) + 1), '>'))
    where sender like '%_@_%' and (sender like '%>' or instr (sender, '<') = 0);
-- One with a space in it is none.
update incoming_message set sender_address = null where instr (sender_address, ' ') > 0 or sender_address not like '%_@_%';

drop trigger incoming_message_stays;
-- What came in stays what it was; where it belongs may be said again. It may be let go, once, and then nothing is said of it any more.
create trigger incoming_message_stays before update on incoming_message
    when old.let_go is not null
        or new.id is not old.id or new.received is not old.received or new.way is not old.way or new.whole is not old.whole
        or new.body is not old.body or new.bytes is not old.bytes or new.kind is not old.kind
        or (old.response is not null and new.response is not old.response)
        or (new.let_go is null and (new.message_id is not old.message_id or new.sender is not old.sender
            or new.sender_address is not old.sender_address or new.subject is not old.subject or new.stated is not old.stated
            or new.found is not old.found))
        or (new.let_go is not null and ((new.message_id is null) <> (old.message_id is null) or new.state is not old.state
            or new.letter is not old.letter or new.envelope is not old.envelope or new.response is not old.response
            or new.decided is not old.decided or new.decided_by is not old.decided_by))
begin
    select raise (abort, 'what came in stays as it came');
end;
