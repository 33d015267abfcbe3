-- I3 Each order knows what was captured and refunded, and a kept one is paid in full
-- in orders
-- by hand Money is not touched. See what the provider booked; then capture again or refund at /staff/orders, so that order and books meet.

-- with booked (order_id uuid, status text, captured bigint, refunded bigint) from payments
select p.order_id, p.status,
       coalesce(sum(l.amount) filter (where l.entry = 'capture'), 0) as captured,
       coalesce(sum(l.amount) filter (where l.entry like 'refund:%'), 0) as refunded
from payments p left join ledger l using (order_id)
group by p.order_id, p.status;

-- checked
select count(*) from all_orders where awaits = '';

-- violations
select o.id,
       format('%s over %s: captured %s and refunded %s, in the ledger %s and %s', o.status, o.total,
              o.captured, o.refunded, coalesce(b.captured, 0), coalesce(b.refunded, 0)) as what
from all_orders o
left join booked b on b.order_id = o.id
where o.awaits = ''
  and ((o.captured, o.refunded) <> (coalesce(b.captured, 0), coalesce(b.refunded, 0))
       -- a capture that the provider refuses is for staff, and has an alert of its own
       or (o.status in ('CONFIRMED', 'SHIPPED', 'DELIVERED') and o.captured <> o.total
           and coalesce(b.status, '') not in ('CAPTURE_REFUSED', 'CAPTURING')));
