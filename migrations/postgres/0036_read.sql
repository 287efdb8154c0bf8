-- When somebody who was asked said that they read the text, before they answered: see letters::round::Answer.
alter table invitation add column read_at bigint;
create trigger invitation_read before update of read_at on invitation for each row
    when (new.read_at is distinct from old.read_at and (old.read_at is not null or new.answer <> 'none'))
    execute function refuse ('an invitation is read once, and before it is answered');
