-- Reservations: whoever signs under one says on which day the board decides, and when that day is over it lapses.

-- Asked of every reservation from now on; none in those that were given before.
alter table cosignature add column decides text collate "C" check (length (decides) = 10);
create trigger cosignature_reservation_stays before update of decides on cosignature
    for each row execute function refuse ('a signature never changes');
-- What waits for a board; few at a time.
create index cosignature_reserved on cosignature (decides) where ended is null and capacity = 'under-reservation';
-- An answer that was taken back by the calendar: a reservation that was not lifted in time.
alter table invitation add column lapsed boolean not null default false;
alter table invitation add check (not lapsed or answer = 'withdrawn');
