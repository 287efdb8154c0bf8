-- What happened to letters stands among the events of the house too: the ledger proves it, here it is found by person.
alter table audit add column letter blob references letter (id);
create index audit_letter on audit (letter, at);
create trigger audit_letter_stays before update of letter on audit
begin
    select raise (abort, 'what happened, happened');
end;
