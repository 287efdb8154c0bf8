-- Who got a letter by mail may be erased, and what servers said of it with them; nothing else of an envelope changes, and what a
-- mail server took does not wait again.
drop trigger envelope_receiver_stays;
create trigger envelope_receiver_stays before update on envelope_receiver
    when new.id is not old.id or new.envelope is not old.envelope or new.place is not old.place or new.part is not old.part
        or (new.name is not old.name and new.name is not null)
        or (new.address is not old.address and new.address not like '%@erased.invalid')
        or (old.state in ('sent', 'delivered') and new.state in ('queued', 'called-off'))
begin
    select raise (abort, 'who gets an envelope stays');
end;
drop trigger envelope_news_stays;
create trigger envelope_news_stays before update on envelope_news
    when new.id is not old.id or new.receiver is not old.receiver or new.at is not old.at or new.news is not old.news
        or new.by_person is not old.by_person or new.words <> ''
begin
    select raise (abort, 'what was heard stays');
end;
