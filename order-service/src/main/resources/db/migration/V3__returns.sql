-- What comes back of an order: one row per return. Its refund and its restocking have its id.
create table returns (
    id             uuid primary key,
    order_id       uuid not null, -- locked first by whoever changes a return with it
    number         text not null,
    requested_at   timestamptz not null,
    reason         text not null,
    comment        text,
    lines          jsonb not null,
    version        int not null,
    status         text not null check (status in ('REQUESTED', 'RECEIVED', 'REFUNDED', 'REFUND_REFUSED', 'CLOSED')),
    receipt        jsonb,
    refund_refused text,
    restock        text not null check (restock in ('NOTHING', 'ASKED', 'DONE', 'REFUSED')),
    restock_refused text,
    restock_due_at timestamptz,
    check ((receipt is null) = (status = 'REQUESTED')),
    check ((refund_refused is not null) = (status = 'REFUND_REFUSED')),
    check ((restock_refused is not null) = (restock = 'REFUSED')),
    check ((restock_due_at is not null) = (restock = 'ASKED'))
);
create index returns_of_order on returns (order_id, id);
create index returns_by_status on returns (status, id desc);
create index returns_due on returns (restock_due_at) where restock = 'ASKED';
