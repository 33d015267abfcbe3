-- How many orders of an owner are in the checkout is asked whenever another is placed.
create index orders_open on orders (owner) where status in ('PENDING', 'RESERVED', 'AUTHORIZED');
