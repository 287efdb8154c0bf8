-- Who got a letter by mail may be erased, and what servers said of it with them; nothing else of an envelope changes, and what a
-- mail server took does not wait again.
create or replace function envelope_receiver_stays() returns trigger language plpgsql as $$
begin
    if new.id is distinct from old.id or new.envelope is distinct from old.envelope or new.place is distinct from old.place or new.part is distinct from old.part
        or (new.name is distinct from old.name and new.name is not null)
        or (new.address is distinct from old.address and new.address not like '%@erased.invalid')
        or (old.state in ('sent', 'delivered') and new.state in ('queued', 'called-off')) then
        raise exception 'who gets an envelope stays' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end;
$$;
drop trigger envelope_news_stays on envelope_news;
create trigger envelope_news_remains before delete or truncate on envelope_news
    for each statement execute function refuse ('what was heard stays');
create function envelope_news_stays() returns trigger language plpgsql as $$
begin
    if new.id is distinct from old.id or new.receiver is distinct from old.receiver or new.at is distinct from old.at or new.news is distinct from old.news
        or new.by_person is distinct from old.by_person or new.words <> '' then
        raise exception 'what was heard stays' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end;
$$;
create trigger envelope_news_stays before update on envelope_news
    for each row execute function envelope_news_stays();
