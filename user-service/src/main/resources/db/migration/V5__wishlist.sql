-- Products that somebody wants to find again. Whether there still is such a product is the catalog's to know.
create table wishlist_item (
    account_id uuid        not null references account on delete cascade,
    product_id uuid        not null,
    added_at   timestamptz not null,
    primary key (account_id, product_id)
);
