-- I7 An order's versions follow each other without a gap
-- in orders
-- by hand A timeline is never changed. Follow the order's messages at /staff/orders to see which step is missing.

-- checked
select count(*) from all_orders;

-- violations
select o.id, format('version %s, with %s entries up to %s', o.version, count(t.version), max(t.version)) as what
from all_orders o left join all_order_timeline t on t.order_id = o.id
group by o.id, o.version
having count(t.version) <> o.version or max(t.version) is distinct from o.version or min(t.version) <> 1;
