-- I1 An order that was kept has taken exactly its goods from the shelves, and no other has
-- in orders
-- by hand Compare the order's messages at /staff/orders with the ledger of its SKUs at /staff/stock; what lies on the shelf is put right by a count.

-- with taken (order_id uuid, quantity bigint) from inventory
select order_id, sum(quantity) as quantity from reservations where state = 'COMMITTED' group by order_id;

-- checked
select count(*) from all_orders where awaits = '';

-- violations
select o.id, format('%s, with %s of %s pieces', o.status, coalesce(t.quantity, 0), o.pieces) as what
from (select id, status, placed_at, awaits,
             (select sum((line ->> 'quantity')::bigint) from jsonb_array_elements(lines) as line) as pieces
      from all_orders) o
left join taken t on t.order_id = o.id
where o.awaits = ''
  and coalesce(t.quantity, 0) <> case when o.status in ('CONFIRMED', 'SHIPPED', 'DELIVERED') then o.pieces else 0 end
  -- inventory forgets orders that have ended long ago
  and (o.status not in ('REJECTED', 'CANCELLED') or t.quantity is not null);
