-- I8 The answer kept for a key names an order that exists, and no order has two keys' worth of charges
-- in orders
-- by hand Money is not touched. Find the order or the charge in the provider's books; what was charged without an order is refunded there.

-- with charged (order_id text, charges bigint) from sandbox
select order_ref as order_id, count(*) as charges from charges
where state in ('AUTHORIZED', 'CAPTURED', 'PARTIALLY_REFUNDED', 'REFUNDED') and order_ref is not null
group by order_ref;

-- checked
select count(*) from idempotency_key where status = 202;

-- violations
select id, what
from (select k.key as id, 'answered with an order that is not there: ' || (k.answer ->> 'id') as what
      from (select key, case when status = 202 then body::jsonb end as answer from idempotency_key) k
      where k.answer ->> 'number' is not null
        and not exists (select from all_orders o where o.id::text = k.answer ->> 'id')
      union all
      select order_id, format('%s charges hold or took money for it', charges) from charged where charges > 1
      union all
      select order_id, 'was charged, and is not there' from charged
      where not exists (select from all_orders o where o.id::text = order_id)) as both_ways;
