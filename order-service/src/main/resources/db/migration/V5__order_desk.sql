-- The order desk finds an order by its number or by the customer's e-mail address.
create index orders_by_number on orders (number);
create index orders_by_email on orders (lower(customer ->> 'email'), id desc);

-- Which messages went out and came in about an order, with the trace each belongs to: kept as long as anybody asks.
create table order_messages (
    order_id   uuid not null,
    position   bigint generated always as identity,
    at         timestamptz not null default now(),
    sent       boolean not null,
    type       text not null,
    message_id uuid not null,
    trace_id   text,
    primary key (order_id, position)
);
create index order_messages_at on order_messages using brin (at);
