-- What stands under a letter for one organisation is found without looking at the others.
create index cosignature_standing on cosignature (letter, organisation);
drop index cosignature_letter;
