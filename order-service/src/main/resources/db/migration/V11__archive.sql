-- Orders that ended long ago, and what happened to them: moved here, so that the tables the shop works with stay small.
create schema archive;

-- The same columns in the same places, whoever adds one to the table adds it here and to the view; a test sees to it.
create table archive.orders (
    like orders including constraints,
    primary key (id),
    constraint orders_ended check (status in ('DELIVERED', 'REJECTED', 'CANCELLED') and awaits = '')
);
create index orders_by_owner on archive.orders (owner, id desc);
create index orders_by_status on archive.orders (status, id desc);
create index orders_by_number on archive.orders (number);
create index orders_by_email on archive.orders (lower(customer ->> 'email'), id desc);
-- Whose recipient is still known: nobody's, once the books need not be kept any longer.
create index orders_with_recipient on archive.orders (placed_at) where customer ->> 'email' <> 'erased@emporium.invalid';

create table archive.order_timeline (
    like order_timeline including constraints,
    primary key (order_id, version)
);

-- For whoever looks. What changes an order brings it back first.
create view all_orders as select * from orders union all select * from archive.orders;
create view all_order_timeline as select * from order_timeline union all select * from archive.order_timeline;
