-- Inventory tells the catalog a SKU's stock once more, at a version above the copy's
-- in inventory

-- with copied (sku text, available bigint, version bigint) from catalog
select sku, available, version from stock where sku in (select id from wanted);

-- plan
select s.sku as id, format('version %s → %s, with %s available', c.version, greatest(s.version, c.version) + 1, s.available) as what,
       greatest(s.version, c.version) + 1 as version
from (select sku, sum(on_hand - reserved) as available, max(version) as version
      from stock where sku in (select id from wanted) group by sku) s
left join copied c using (sku)
where s.version > 0
  and (c.version is distinct from s.version or c.available <> s.available);

-- lock
select from stock where sku = (select id from wanted) order by sku, warehouse for update;

-- repair
update stock s set version = p.version
from planned p
where s.sku = p.id and s.warehouse = (select min(warehouse) from stock where sku = p.id);

-- tell
select 'inventory.stock' as topic, sku as key, 'stock-changed.v1' as type,
       json_build_object('sku', sku, 'available', sum(on_hand - reserved), 'version', max(version),
                         'at', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')) as data
from stock where sku = (select id from wanted)
group by sku;
