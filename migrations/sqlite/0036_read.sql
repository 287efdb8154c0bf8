-- When somebody who was asked said that they read the text, before they answered: see letters::round::Answer.
alter table invitation add column read_at integer;
create trigger invitation_read before update of read_at on invitation
    when new.read_at is not old.read_at and (old.read_at is not null or new.answer <> 'none')
begin
    select raise (abort, 'an invitation is read once, and before it is answered');
end;
