-- I7 Orders are quoted at the newest version of each product
-- in catalog

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
