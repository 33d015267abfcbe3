-- An ended order asks inventory to release what it still holds, and again until it is answered
-- in orders

-- with held (order_id uuid, state text) from inventory
select order_id, state from holdings
where state in ('ACTIVE', 'COMMITTED') and order_id in (select cast(id as uuid) from wanted);

-- plan
select o.id, format('%s, asks for the release of its stock, which is %s', o.status, h.state) as what
from orders o join held h on h.order_id = o.id
where o.id in (select cast(id as uuid) from wanted)
  and o.status in ('REJECTED', 'CANCELLED') and o.awaits = ''
  -- goods that have left do not come back to the shelf by being released
  and not exists (select from order_timeline t where t.order_id = o.id and t.state in ('SHIPPED', 'DELIVERED'));

-- lock
select from orders where id = (select cast(id as uuid) from wanted) for update;

-- repair
update orders o set awaits = 'STOCK_RELEASED', repeats = 0, due_at = now()
from planned p where o.id = p.id;
