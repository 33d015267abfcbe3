-- An order whose next question lies farther ahead than any pause asks now; not for money, and no deadline comes sooner
-- in orders

-- plan
select o.id, format('%s, asks for %s now instead of at %s', o.status, o.awaits, o.due_at) as what
from orders o
where o.id in (select cast(id as uuid) from wanted)
  and o.status not in ('PENDING', 'RESERVED') and o.awaits in ('STOCK_COMMITTED', 'STOCK_RELEASED')
  and o.due_at > now() + interval '2 minutes';

-- lock
select from orders where id = (select cast(id as uuid) from wanted) for update;

-- repair
update orders o set due_at = now()
from planned p where o.id = p.id;
