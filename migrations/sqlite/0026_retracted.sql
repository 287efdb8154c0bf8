-- When a signature was taken back after its letter was Final: the name stays where it was sealed, and an erratum beside it
-- says so.

alter table cosignature add column retracted integer check (retracted >= at);

create trigger cosignature_retracted_once before update of retracted on cosignature
    when old.retracted is not null or old.ended is not null
        or not exists (select 1 from letter where id = old.letter and stage = 'final')
begin
    select raise (abort, 'a signature is taken back once, and with an erratum only when the letter is final');
end;
