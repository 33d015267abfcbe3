-- I12 A cancelled or rejected order holds no stock
-- in orders

-- with held (order_id uuid, state text) from inventory
select order_id, state from holdings where state in ('ACTIVE', 'COMMITTED');

-- checked
select count(*) from all_orders where status in ('REJECTED', 'CANCELLED') and awaits = '';

-- violations
select o.id, format('%s, and its stock is %s', o.status, h.state) as what
from all_orders o join held h on h.order_id = o.id
where o.status in ('REJECTED', 'CANCELLED') and o.awaits = '';
