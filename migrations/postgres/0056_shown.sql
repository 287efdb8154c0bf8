-- When a response was made public, or no more, after it was recorded: the letter's page says something else since then.

alter table response add column shown bigint;
