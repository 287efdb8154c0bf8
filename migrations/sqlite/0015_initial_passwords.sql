-- A password that the house made for somebody opens until this moment and no longer: who got it chooses their own, or
-- signs in with a code by mail. Null for one that its owner chose.

alter table password add column ends integer;
