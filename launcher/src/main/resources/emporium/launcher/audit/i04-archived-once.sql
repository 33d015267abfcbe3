-- I4 An archived order has ended and is nowhere else, and so is its timeline
-- in orders
-- by hand An archived order comes back by itself when something is done with it; what is in both places, compare and keep the later version of.

-- checked
select count(*) from archive.orders;

-- violations
select a.id, format('%s, waits for ''%s'', %s of %s entries', a.status, a.awaits,
                    (select count(*) from archive.order_timeline t where t.order_id = a.id), a.version) as what
from archive.orders a
where a.awaits <> '' or a.status not in ('DELIVERED', 'REJECTED', 'CANCELLED')
  or exists (select from orders o where o.id = a.id or o.quote_id = a.quote_id)
  or exists (select from order_timeline t where t.order_id = a.id);
