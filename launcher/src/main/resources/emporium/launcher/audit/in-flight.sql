-- QUIET Orders under way: not yet ended, and not yet late
-- in orders

-- checked
select count(*) from orders;

-- violations
select id, 'waits for ' || awaits || ', as ' || status as what
from orders
where awaits <> ''
  and (select max(at) from order_timeline t where t.order_id = orders.id) > now() - interval '2 minutes';
