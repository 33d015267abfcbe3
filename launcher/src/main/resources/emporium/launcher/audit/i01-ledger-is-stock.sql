-- I1 The stock ledger sums to what lies on each shelf
-- in inventory
-- repair shelf.sql
-- by hand Ledger and active reservations contradict each other: count the shelf, enter the count at /staff/stock, and find the order whose reservation is wrong.

-- checked
select count(*) from stock;

-- violations
select s.sku || ' in ' || s.warehouse as id,
       format('on hand %s and reserved %s, by the ledger %s and %s',
              s.on_hand, s.reserved, coalesce(l.on_hand, 0), coalesce(l.reserved, 0)) as what
from stock s
left join (select sku, warehouse, sum(on_hand_by) as on_hand, sum(reserved_by) as reserved
           from ledger group by sku, warehouse) l using (sku, warehouse)
where s.on_hand <> coalesce(l.on_hand, 0) or s.reserved <> coalesce(l.reserved, 0);
