-- I3 At most one capture per order, and refunds never exceed it
-- in payments
-- by hand Money is not touched. Compare the order with the provider's books; what was given back too often is settled with the shopper.

-- checked
select count(*) from payments where status <> 'BARRED';

-- violations
select order_id as id,
       format('%s captured in %s bookings, %s refunded', captured, bookings, refunded) as what
from (select order_id,
             count(*) filter (where entry = 'capture') as bookings,
             coalesce(sum(amount) filter (where entry = 'capture'), 0) as captured,
             coalesce(sum(amount) filter (where entry like 'refund:%'), 0) as refunded
      from ledger group by order_id) l
where bookings > 1 or refunded > captured;
