-- I4 Orders move by allowed transitions only, and never on from an end
-- in orders
-- by hand A timeline is never changed. Follow the order's messages at /staff/orders, and see that it has neither stock nor money too much.

-- checked
select count(*) from all_order_timeline;

-- violations
select order_id as id, format('from %s to %s at version %s', before, state, version) as what
from (select order_id, version, state,
             lag(state) over (partition by order_id order by version) as before
      from all_order_timeline) t
where before <> state
  and (before, state) not in (
      ('PENDING', 'RESERVED'), ('PENDING', 'AUTHORIZED'), ('PENDING', 'REJECTED'), ('PENDING', 'CANCELLED'),
      ('RESERVED', 'AUTHORIZED'), ('RESERVED', 'REJECTED'), ('RESERVED', 'CANCELLED'),
      ('AUTHORIZED', 'CONFIRMED'), ('AUTHORIZED', 'REJECTED'), ('AUTHORIZED', 'CANCELLED'),
      ('CONFIRMED', 'SHIPPED'), ('CONFIRMED', 'CANCELLED'), ('SHIPPED', 'DELIVERED'));
