-- The catalog's products as far as they are needed here, one row per SKU, kept by catalog.products.
create table products (
    sku          text primary key,
    product_id   uuid not null,
    version      bigint not null,
    name         text not null,
    price        bigint not null check (price >= 0),
    currency     char(3) not null,
    image        text,
    active       boolean not null,
    confirmed_at timestamptz not null
);
create index products_by_product on products (product_id);

create table carts (
    owner      text primary key,
    version    int not null,
    items      jsonb not null,
    coupon     text,
    expires_at timestamptz not null
);
create index carts_by_expiry on carts (expires_at);

create table coupons (
    code              text primary key,
    percent           numeric(5, 2) check (percent > 0 and percent <= 100),
    amount            bigint check (amount > 0),
    minimum           bigint not null default 0,
    currency          char(3) not null default 'EUR',
    uses              int not null default 0 check (uses >= 0),
    uses_limit        int,
    uses_per_shopper  int,
    valid_from        timestamptz not null,
    valid_to          timestamptz not null,
    check ((percent is null) <> (amount is null)),
    check (uses <= uses_limit)
);

-- A use is taken when an order is placed and given back when the order ends without a sale.
create table coupon_uses (
    order_id uuid primary key,
    code     text not null references coupons,
    redeemer text not null
);
create index coupon_uses_by_redeemer on coupon_uses (code, redeemer);

create table quotes (
    id         uuid primary key,
    owner      text not null,
    expires_at timestamptz not null,
    document   jsonb not null
);
create index quotes_by_expiry on quotes (expires_at);

create sequence order_numbers increment by 100 start with 1000000;

create table orders (
    id              uuid primary key,
    number          text not null, -- from the sequence: unique without an index
    quote_id        uuid not null unique,
    owner           text not null,
    placed_at       timestamptz not null,
    customer        jsonb not null,
    address         jsonb not null,
    lines           jsonb not null,
    coupon          text,
    currency        char(3) not null,
    subtotal        bigint not null,
    discount        bigint not null,
    shipping        bigint not null,
    tax             bigint not null,
    total           bigint not null,
    -- where it stands
    version         int not null,
    status          text not null check (status in ('PENDING', 'RESERVED', 'AUTHORIZED', 'CONFIRMED',
                                                    'SHIPPED', 'DELIVERED', 'REJECTED', 'CANCELLED')),
    status_detail   jsonb not null,
    captured        bigint not null default 0,
    refunded        bigint not null default 0,
    refunds         jsonb not null default '[]',
    -- which answers it waits for, and until when
    awaits          text not null,
    repeats         int not null,
    due_at          timestamptz,
    check (total = subtotal - discount + shipping + tax),
    check (refunded between 0 and captured),
    check ((due_at is null) = (awaits = ''))
);
create index orders_by_owner on orders (owner, id desc);
create index orders_by_status on orders (status, id desc);
create index orders_due on orders (due_at) where due_at is not null;

-- What has happened, never changed: the version counts the entries without a gap.
create table order_timeline (
    order_id uuid not null, -- written in its order's own transaction: no foreign key to check again
    version  int not null,
    at       timestamptz not null,
    state    text not null,
    detail   text not null,
    primary key (order_id, version)
);
