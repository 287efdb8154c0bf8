-- What the desk counts of a letter: the mails about its support that did not arrive.
create index outbox_support_failed on outbox (letter) where state = 'failed' and kind in ('support-code', 'support-receipt');
