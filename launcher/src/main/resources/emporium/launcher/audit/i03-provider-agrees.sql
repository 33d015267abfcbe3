-- I3 The provider's books and ours agree, to the cent
-- in payments
-- by hand Money is not touched. Find the charge in the provider's books; refund there what has no order here, and ask about what only we have booked.

-- with provided (order_id text, currency text, captured bigint, refunded bigint) from sandbox
select order_ref as order_id, currency, sum(captured) as captured, sum(refunded) as refunded
from charges where order_ref is not null group by order_ref, currency;

-- checked
select count(*) from payments where status <> 'BARRED';

-- violations
select coalesce(p.order_id::text, c.order_id) as id,
       format('the provider took %s and gave back %s %s, we booked %s and %s',
              coalesce(c.captured, 0), coalesce(c.refunded, 0), coalesce(c.currency, p.currency),
              coalesce(p.captured, 0), coalesce(p.refunded, 0)) as what
from (select p.order_id, p.currency, p.due_at,
             sum(l.amount) filter (where l.entry = 'capture') as captured,
             sum(l.amount) filter (where l.entry like 'refund:%') as refunded
      from payments p left join ledger l on l.order_id = p.order_id and l.currency = p.currency
      where p.status <> 'BARRED'
      group by p.order_id) p
full join provided c on c.order_id = p.order_id::text and c.currency = p.currency
where p.due_at is null
  and (coalesce(p.captured, 0), coalesce(p.refunded, 0)) <> (coalesce(c.captured, 0), coalesce(c.refunded, 0));
