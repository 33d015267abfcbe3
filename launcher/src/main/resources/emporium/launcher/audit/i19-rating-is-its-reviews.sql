-- I19 A product's rating is what its visible reviews say
-- in catalog
-- repair rating.sql
-- by hand Look at the product's reviews.

-- checked
select count(*) from product;

-- violations
select p.id, format('%s stars in %s reviews, they say %s in %s', p.rating_sum, p.rating_count, coalesce(r.stars, 0), coalesce(r.reviews, 0)) as what
from product p
left join (select product_id, sum(rating) as stars, count(*) as reviews
           from review where hidden_at is null group by product_id) r on r.product_id = p.id
where (p.rating_sum, p.rating_count) <> (coalesce(r.stars, 0), coalesce(r.reviews, 0));
