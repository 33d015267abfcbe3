-- I7 Orders are quoted at the newest version of each product
-- in catalog
-- repair product-is-told-again.sql
-- by hand The copy is ahead of its source, as after a restore: save the product at /staff/products until its version has passed the copy's.

-- with copied (sku text, version bigint, price bigint, currency text, active boolean) from orders
select sku, version, price, currency, active from products;

-- checked
select count(*) from variant;

-- violations
select v.sku as id,
       format('version %s at %s %s, for orders %s at %s %s', p.version, v.price, v.currency,
              c.version, c.price, c.currency) as what
from variant v
join product p on p.id = v.product_id
left join copied c using (sku)
where c.version is distinct from p.version or (c.price, c.currency) <> (v.price, v.currency);
