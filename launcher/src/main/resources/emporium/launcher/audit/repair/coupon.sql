-- A coupon counts its uses anew
-- in orders

-- plan
select c.code as id, format('uses %s → %s', c.uses, u.uses) as what, u.uses
from coupons c
cross join lateral (select count(*) as uses from coupon_uses where code = c.code) u
where c.code in (select id from wanted)
  and c.uses <> u.uses and u.uses <= coalesce(c.uses_limit, u.uses);

-- lock
select from coupons where code = (select id from wanted) for update;

-- repair
update coupons c set uses = p.uses
from planned p where c.code = p.id;
