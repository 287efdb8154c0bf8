-- The demands of its text that a signature does not stand behind, by their numbers there. Mostly none. Why is in the
-- remark that came with it.

create table cosignature_exception (
    cosignature blob not null references cosignature (id),
    demand integer not null check (demand > 0),
    primary key (cosignature, demand)
) strict;

create trigger cosignature_exception_stays before update on cosignature_exception begin select raise (abort, 'what a signature stands behind never changes'); end;
create trigger cosignature_exception_remains before delete on cosignature_exception begin select raise (abort, 'what a signature stands behind never goes'); end;
