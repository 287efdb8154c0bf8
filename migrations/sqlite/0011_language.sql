-- In which language someone reads pages and gets mail. Null until they choose: then their browser says it,
-- and mail is in the language of the association.

alter table person add column language text check (language in ('nl', 'en'));
