-- I19 A coupon has counted its uses
-- in orders
-- repair coupon.sql
-- by hand It was used more often than its limit allows: raise the limit at /staff/coupons, then repair again.

-- checked
select count(*) from coupons;

-- violations
select c.code as id, format('%s uses counted, %s there', c.uses, count(u.code)) as what
from coupons c left join coupon_uses u using (code)
group by c.code
having c.uses <> count(u.code);
