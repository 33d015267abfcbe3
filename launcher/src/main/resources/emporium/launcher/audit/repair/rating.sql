-- A product's rating is added up anew from its visible reviews
-- in catalog

-- plan
select p.id, format('%s stars in %s reviews → %s in %s', p.rating_sum, p.rating_count, r.stars, r.reviews) as what, r.stars, r.reviews
from product p
cross join lateral (select coalesce(sum(rating), 0) as stars, count(*) as reviews
                    from review where product_id = p.id and hidden_at is null) r
where p.id in (select cast(id as uuid) from wanted)
  and (p.rating_sum, p.rating_count) <> (r.stars, r.reviews);

-- lock
select from product where id = (select cast(id as uuid) from wanted) for update;

-- repair
update product p
set rating_sum = r.stars, rating_count = r.reviews,
    rating_average = round(cast(r.stars as numeric) / nullif(r.reviews, 0), 2)
from planned r where p.id = r.id;
