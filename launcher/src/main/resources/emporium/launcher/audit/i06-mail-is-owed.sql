-- I6 Whoever ordered in the last day is told how it ended
-- in orders
-- by hand Look at /staff/dead-letters and at notification-service's lag; if nothing is there, write to the shopper.

-- with owed (order_id uuid, kind text) from notifications
select order_id, kind from mails group by order_id, kind;

-- checked
select count(distinct order_id) from order_timeline
where at > now() - interval '1 day' and state in ('CONFIRMED', 'REJECTED', 'CANCELLED');

-- violations
select t.order_id as id, 'no mail says ' || t.state as what
from (select distinct order_id, state from order_timeline
      where state in ('CONFIRMED', 'REJECTED', 'CANCELLED')
        and at between now() - interval '1 day' and now() - interval '1 minute') t
join orders o on o.id = t.order_id
left join owed m on m.order_id = t.order_id and m.kind = t.state
where m.order_id is null
  -- who has been erased is not written to
  and o.customer ->> 'email' not like '%.invalid';
