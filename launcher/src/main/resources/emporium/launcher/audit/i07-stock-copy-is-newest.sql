-- I7 The catalog knows the newest of what inventory said about each SKU
-- in inventory
-- repair stock-is-told-again.sql
-- by hand Nothing to tell: see whether inventory-service and catalog-service are up, and look at /staff/dead-letters.

-- with copied (sku text, available bigint, version bigint) from catalog
select sku, available, version from stock;

-- checked
select count(distinct sku) from stock;

-- violations
select s.sku as id,
       format('version %s with %s available, in the catalog %s with %s', s.version, s.available, c.version, c.available) as what
from (select sku, sum(on_hand - reserved) as available, max(version) as version from stock group by sku) s
left join copied c using (sku)
where s.version > 0
  and (c.version is distinct from s.version or c.available <> s.available);
