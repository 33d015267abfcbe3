-- In how many orders a product was, and in how many together with another one. Sums of changes, which may come in
-- any order. Rows are changed often and read seldom: room on their page instead of an index on what changes.

create table product_sales (
    product_id uuid   primary key,
    orders     bigint not null
) with (fillfactor = 70);

create table bought_together (
    product_id uuid   not null,
    other_id   uuid   not null,  -- each pair stands here both ways
    orders     bigint not null,
    primary key (product_id, other_id)
) with (fillfactor = 70);

-- What was learned before: of a large order its first twenty products, as the service takes them.
insert into product_sales
select product_id, count(*) from sale_line group by product_id;

with line as (
    select order_id, product_id, row_number() over (partition by order_id order by product_id) as place
    from sale_line
)
insert into bought_together
select one.product_id, other.product_id, count(*)
from line one join line other using (order_id)
where one.product_id <> other.product_id and one.place <= 20 and other.place <= 20
group by 1, 2;
