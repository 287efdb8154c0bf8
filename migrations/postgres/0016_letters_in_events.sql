-- What happened to letters stands among the events of the house too: the ledger proves it, here it is found by person.
alter table audit add column letter uuid references letter (id);
create index audit_letter on audit (letter, at);
create trigger audit_letter_stays before update of letter on audit
    for each row execute function refuse ('what happened, happened');
