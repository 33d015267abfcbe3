-- The catalog tells a product once more; whoever knows a higher version would not listen
-- in catalog

-- with copied (sku text, version bigint, price bigint, currency text) from orders
select sku, version, price, currency from products where sku in (select id from wanted);

-- plan
select v.sku as id, format('version %s at %s %s', p.version, v.price, v.currency) as what, p.id as product_id
from wanted w
join variant v on v.sku = w.id
join product p on p.id = v.product_id
left join copied c on c.sku = v.sku
where coalesce(c.version, 0) <= p.version
  and (c.version is distinct from p.version or (c.price, c.currency) <> (v.price, v.currency));

-- lock
select from product where id = (select product_id from variant where sku = (select id from wanted)) for update;

-- tell
select 'catalog.products' as topic, p.id as key, 'product-changed.v1' as type,
       json_build_object(
           'productId', p.id, 'version', p.version, 'slug', p.slug, 'name', p.name, 'brand', p.brand,
           'category', p.category, 'active', p.active,
           'variants', (select json_agg(json_build_object(
                                   'sku', v.sku, 'name', v.name, 'attributes', v.attributes,
                                   'price', json_build_object('amount', to_char(v.price / 100.0, 'FM9999999990.00'),
                                                              'currency', v.currency),
                                   'image', v.image) order by v.position)
                        from variant v where v.product_id = p.id),
           'at', to_char(p.changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')) as data
from product p
where p.id = (select product_id from planned);
