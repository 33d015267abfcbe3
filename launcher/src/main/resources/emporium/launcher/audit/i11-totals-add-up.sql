-- I11 An order's total is its lines less discount, with shipping and tax
-- in orders
-- by hand Money is not touched. Compare with the order's confirmation; what was charged too much is refunded at /staff/orders.

-- checked
select count(*) from all_orders;

-- violations
select id, format('lines of %s, subtotal %s, discount %s, shipping %s, tax %s, total %s',
                  lines_sum, subtotal, discount, shipping, tax, total) as what
from (select o.*, (select sum((line ->> 'quantity')::bigint * (line #>> '{unitPrice,amount}')::numeric)
                   from jsonb_array_elements(lines) as line)
                  * case currency when 'JPY' then 1 else 100 end as lines_sum
      from all_orders o) o
where lines_sum is distinct from subtotal or total <> subtotal - discount + shipping + tax;
