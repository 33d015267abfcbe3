-- I4 Every order gets on in time: none waits for an answer that nobody gives
-- in orders
-- repair order-asks-again.sql
-- by hand See at /staff/orders what it waits for, and whether who should answer is up, has an open breaker or dead letters: it asks again by itself.

-- checked
select count(*) from orders;

-- violations
select id, format('%s since %s, waits for %s, asked %s times', status, moved, awaits, repeats) as what
from (select o.*, (select max(at) from order_timeline t where t.order_id = o.id) as moved from orders o) o
where (awaits <> '' or status in ('PENDING', 'RESERVED', 'AUTHORIZED'))
  and coalesce(moved, placed_at) <= now() - interval '2 minutes';
