-- A shelf is put back to what its ledger says, where its active reservations say the same
-- in inventory

-- plan
select s.sku || ' in ' || s.warehouse as id,
       format('on hand %s → %s, reserved %s → %s', s.on_hand, l.on_hand, s.reserved, l.reserved) as what,
       s.sku, s.warehouse, l.on_hand, l.reserved
from wanted w
join stock s on s.sku = substring(w.id from '^(.*) in [^ ]+$') and s.warehouse = substring(w.id from '[^ ]+$')
cross join lateral (select coalesce(sum(on_hand_by), 0) as on_hand, coalesce(sum(reserved_by), 0) as reserved
                    from ledger where sku = s.sku and warehouse = s.warehouse) l
cross join lateral (select coalesce(sum(quantity), 0) as reserved
                    from reservations where sku = s.sku and warehouse = s.warehouse and state = 'ACTIVE') r
where (s.on_hand, s.reserved) <> (l.on_hand, l.reserved)
  and l.reserved = r.reserved and l.reserved between 0 and l.on_hand and l.on_hand <= 1000000000;

-- lock
select from stock where sku = (select substring(id from '^(.*) in [^ ]+$') from wanted) order by sku, warehouse for update;

-- repair
insert into ledger (sku, warehouse, kind, on_hand_by, reserved_by, actor, reason, at)
select sku, warehouse, 'ADJUSTED', 0, 0, 'audit', 'the shelf put back to this ledger: ' || what, now() from planned;

-- repair
update stock s
set on_hand = p.on_hand, reserved = p.reserved,
    version = (select max(version) + 1 from stock where sku = p.sku)
from planned p
where s.sku = p.sku and s.warehouse = p.warehouse;

-- tell
select 'inventory.stock' as topic, sku as key, 'stock-changed.v1' as type,
       json_build_object('sku', sku, 'available', sum(on_hand - reserved), 'version', max(version),
                         'at', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')) as data
from stock where sku = (select substring(id from '^(.*) in [^ ]+$') from wanted)
group by sku;
