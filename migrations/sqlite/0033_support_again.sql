-- What is asked of a letter costs the same with a million supporters as with ten: the mails to them have an index of their
-- own, and who goes back on it finds what else was filled in for the same mailbox.
create index outbox_supporter on outbox (letter, recipient) where kind in ('support-code', 'support-receipt');
create index outbox_member on outbox (letter) where kind not in ('support-code', 'support-receipt');
create index outbox_failed on outbox (letter) where state = 'failed' and kind not in ('support-code', 'support-receipt');
create index support_request_mailbox on support_request (letter, mail_key) where mail_key is not null;
-- How often somebody took something back since the last turn of the day, that the disk may still hold.
alter table retention_turn add column went_back integer not null default 0 check (went_back >= 0);
