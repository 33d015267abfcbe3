create table review (
    id             uuid        primary key,
    product_id     uuid        not null references product on delete cascade,
    customer_id    text,                   -- null once the account is gone
    author         text        not null,   -- empty if there is no name to show
    rating         int         not null check (rating between 1 and 5),
    title          text        not null,
    body           text        not null,
    version        bigint      not null check (version > 0),
    written_at     timestamptz not null,
    changed_at     timestamptz not null,
    hidden_at      timestamptz,
    hidden_by      text,
    hidden_because text,
    unique (product_id, customer_id),
    check (num_nulls(hidden_at, hidden_by, hidden_because) in (0, 3))
);

create index review_by_time on review (product_id, id);
create index review_by_rating on review (product_id, rating) where hidden_at is null;
create index review_by_customer on review (customer_id) where customer_id is not null;

-- The sum makes the average: what is added and taken away in the transaction of the review stays exact.
alter table product
    add rating_sum bigint not null default 0,
    add check (rating_sum between rating_count and 5 * rating_count),
    add check (rating_average is not distinct from round(cast(rating_sum as numeric) / nullif(rating_count, 0), 2));
