-- I1 What is reserved on a shelf are its active reservations
-- in inventory
-- repair shelf.sql
-- by hand Ledger and active reservations contradict each other: compare the SKU's ledger at /staff/stock with the orders that hold some of it.

-- checked
select count(*) from stock;

-- violations
select s.sku || ' in ' || s.warehouse as id,
       format('reserved %s, reservations of %s', s.reserved, coalesce(r.quantity, 0)) as what
from stock s
left join (select sku, warehouse, sum(quantity) as quantity
           from reservations where state = 'ACTIVE' group by sku, warehouse) r using (sku, warehouse)
where s.reserved <> coalesce(r.quantity, 0);
