-- Rounds over time: which reminders a round sends by itself, since when its deadline is what it is, and the keys that go
-- out with mails after the invitation.

-- Words of letters::round::Reminder, a space between them.
alter table signing_round add column reminders text not null default '';
-- When the deadline was last moved; none when it never was.
alter table signing_round add column moved integer check (moved is null or moved >= opened);
create index signing_round_deadline on signing_round (deadline) where state = 'open';

-- A link and its code of a later mail, kept as their hashes only. The ones that went before go on working.
create table invitation_key (
    token_hash text primary key check (length (token_hash) = 64),
    invitation blob not null references invitation (id),
    code_hash text not null check (length (code_hash) = 64),
    -- With what it went: a reminder for that day's deadline, one by hand on that day, a deadline that was moved. Each once.
    occasion text not null,
    made integer not null,
    unique (invitation, occasion)
) strict;

create trigger invitation_key_stays before update on invitation_key
begin
    select raise (abort, 'a key goes, and never changes');
end;
