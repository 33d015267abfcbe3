-- I1 What is reserved on a shelf are its active reservations
-- in inventory

-- checked
select count(*) from stock;

-- violations
select s.sku || ' in ' || s.warehouse as id,
       format('reserved %s, reservations of %s', s.reserved, coalesce(r.quantity, 0)) as what
from stock s
left join (select sku, warehouse, sum(quantity) as quantity
           from reservations where state = 'ACTIVE' group by sku, warehouse) r using (sku, warehouse)
where s.reserved <> coalesce(r.quantity, 0);
