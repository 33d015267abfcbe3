-- I12 No stock and no money is held for an order that does not exist
-- in orders
-- by hand Was the orders' database restored? What is only reserved runs out by itself; goods that were sold and money that was taken need somebody who looks.

-- with held (order_id uuid, what text) from inventory
select order_id, 'stock, ' || state as what from holdings
where state in ('ACTIVE', 'COMMITTED') and changed_at < now() - interval '2 minutes';

-- with paid (order_id uuid, what text) from payments
select order_id, 'money, ' || status as what from payments
where status in ('AUTHORIZED', 'CAPTURING', 'CAPTURED') and changed_at < now() - interval '2 minutes';

-- checked
select count(*) from (select order_id from held union select order_id from paid) as theirs;

-- violations
select h.order_id as id, h.what
from (select * from held union all select * from paid) h
where not exists (select from all_orders o where o.id = h.order_id);
