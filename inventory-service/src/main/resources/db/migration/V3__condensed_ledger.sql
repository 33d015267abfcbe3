-- What orders did long ago becomes one entry per shelf, which stands where the first of them stood and grows as more are added to it:
-- the ledger sums to the stock as before. What was put right by hand stays as it was written; nothing else tells who did, and why.
alter table ledger drop constraint ledger_kind_check, add constraint ledger_kind_check
    check (kind in ('RESERVED', 'COMMITTED', 'RELEASED', 'EXPIRED', 'RESTOCKED', 'RETURNED', 'ADJUSTED', 'CONDENSED')) not valid;
alter table ledger drop constraint ledger_check, add constraint ledger_of_an_order
    check ((kind in ('ADJUSTED', 'CONDENSED')) = (order_id is null)) not valid;
alter table ledger validate constraint ledger_kind_check;
alter table ledger validate constraint ledger_of_an_order;

create unique index ledger_condensed on ledger (sku, warehouse) where kind = 'CONDENSED';

-- Append-only still, but for that: nothing of the last month goes, nothing done by hand ever.
drop trigger ledger_is_append_only on ledger;
create trigger ledger_is_append_only before truncate on ledger
    for each statement execute function refuse_ledger_change();
create trigger ledger_keeps_entries before delete on ledger
    for each row when (old.kind in ('ADJUSTED', 'CONDENSED') or old.at > now() - interval '30 days')
    execute function refuse_ledger_change();
create trigger ledger_changes_no_entry before update on ledger
    for each row when (old.kind <> 'CONDENSED' or new.kind <> 'CONDENSED')
    execute function refuse_ledger_change();
