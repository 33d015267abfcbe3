-- I12 A cancelled or rejected order holds no money
-- in orders
-- by hand Money is not touched. See the payment at /staff/orders and in the provider's books, and give back there what is held.

-- with paid (order_id uuid, status text, held bigint) from payments
select p.order_id, p.status,
       coalesce(sum(l.amount) filter (where l.entry = 'authorize'), 0)
       - coalesce(sum(l.amount) filter (where l.entry = 'release'), 0)
       + coalesce(sum(l.amount) filter (where l.entry = 'capture'), 0)
       - coalesce(sum(l.amount) filter (where l.entry like 'refund:%'), 0) as held
from payments p left join ledger l using (order_id)
group by p.order_id, p.status;

-- checked
select count(*) from all_orders where status in ('REJECTED', 'CANCELLED') and awaits = '';

-- violations
select o.id, format('%s, and %s are held: payment %s', o.status, p.held, p.status) as what
from all_orders o join paid p on p.order_id = o.id
where o.status in ('REJECTED', 'CANCELLED') and o.awaits = ''
  and (p.held <> 0 or p.status in ('AUTHORIZED', 'CAPTURING', 'CAPTURE_REFUSED'));
