-- I12 A cancelled or rejected order holds no stock
-- in orders
-- repair order-gives-back.sql
-- by hand The goods have left, or the order is too old to ask: put what lies on the shelf right by a count at /staff/stock.

-- with held (order_id uuid, state text) from inventory
select order_id, state from holdings where state in ('ACTIVE', 'COMMITTED');

-- checked
select count(*) from all_orders where status in ('REJECTED', 'CANCELLED') and awaits = '';

-- violations
select o.id, format('%s, and its stock is %s', o.status, h.state) as what
from all_orders o join held h on h.order_id = o.id
where o.status in ('REJECTED', 'CANCELLED') and o.awaits = '';
