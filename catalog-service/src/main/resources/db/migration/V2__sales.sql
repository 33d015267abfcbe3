-- What was bought, by what order-service says: no more of an order than who bought which products.

create table sale (
    order_id    uuid primary key,
    version     int  not null,
    customer_id text,              -- null for a guest
    stands      boolean not null   -- false: cancelled
);

create index sale_by_customer on sale (customer_id) where customer_id is not null;

create table sale_line (
    order_id   uuid not null references sale on delete cascade,
    product_id uuid not null,      -- may be gone from the shop
    primary key (order_id, product_id)
);
