-- The demands of its text that a signature does not stand behind, by their numbers there. Mostly none. Why is in the
-- remark that came with it.

create table cosignature_exception (
    cosignature uuid not null references cosignature (id),
    demand bigint not null check (demand > 0),
    primary key (cosignature, demand)
);

create trigger cosignature_exception_stays before update or delete or truncate on cosignature_exception
    for each statement execute function refuse ('what a signature stands behind never changes and never goes');
