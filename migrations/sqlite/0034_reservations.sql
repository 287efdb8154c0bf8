-- Reservations: whoever signs under one says on which day the board decides, and when that day is over it lapses.

-- Asked of every reservation from now on; none in those that were given before.
alter table cosignature add column decides text check (length (decides) = 10);
create trigger cosignature_reservation_stays before update of decides on cosignature
begin
    select raise (abort, 'a signature never changes');
end;
-- What waits for a board; few at a time.
create index cosignature_reserved on cosignature (decides) where ended is null and capacity = 'under-reservation';
-- An answer that was taken back by the calendar: a reservation that was not lifted in time.
alter table invitation add column lapsed integer not null default 0 check (lapsed in (0, 1));
create trigger invitation_lapsed before update of answer, lapsed on invitation when new.lapsed = 1 and new.answer <> 'withdrawn'
begin
    select raise (abort, 'only what was taken back can have lapsed');
end;
