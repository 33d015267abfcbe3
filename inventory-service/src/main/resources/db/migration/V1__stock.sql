create table warehouses (
    name      text primary key check (name ~ '^[a-z][a-z0-9-]{0,31}$'),
    country   text not null check (country ~ '^[A-Z]{2}$'),
    latitude  double precision not null check (latitude between -90 and 90),
    longitude double precision not null check (longitude between -180 and 180)
);

insert into warehouses (name, country, latitude, longitude)
values ('berlin', 'DE', 52.52, 13.40),
       ('lyon', 'FR', 45.76, 4.84);

-- A known SKU has a row in every warehouse, so that locking a SKU's rows locks the SKU.
-- version: the SKU's version when this row was last part of a change; the SKU's is the highest.
create table stock (
    sku       text collate "C" not null check (length(sku) between 1 and 64),
    warehouse text collate "C" not null references warehouses (name),
    on_hand   bigint not null default 0 check (on_hand between 0 and 1000000000),
    reserved  bigint not null default 0 check (reserved >= 0),
    version   bigint not null default 0,
    primary key (sku, warehouse),
    check (reserved <= on_hand)
) with (fillfactor = 50); -- room for updates in place: these are the hot rows

-- What stands between an order and the shelves; remembered also when nothing was ever held.
create table holdings (
    order_id   uuid primary key,
    state      text not null check (state in ('ACTIVE', 'COMMITTED', 'REFUSED', 'RELEASED', 'RESTOCKED', 'EXPIRED')),
    expires_at timestamptz,
    missing    jsonb,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    check ((state in ('ACTIVE', 'COMMITTED')) = (expires_at is not null)),
    check ((state = 'REFUSED') = (missing is not null))
);

create index holdings_running_out on holdings (expires_at) where state = 'ACTIVE';
create index holdings_ended on holdings (changed_at) where state not in ('ACTIVE', 'COMMITTED');

create table reservations (
    order_id  uuid not null references holdings (order_id) on delete cascade,
    sku       text collate "C" not null,
    warehouse text collate "C" not null,
    quantity  bigint not null check (quantity > 0),
    state     text not null check (state in ('ACTIVE', 'COMMITTED', 'RELEASED', 'EXPIRED', 'RESTOCKED')),
    primary key (order_id, sku, warehouse),
    foreign key (sku, warehouse) references stock (sku, warehouse)
);

-- Sums to the stock row at any time: on_hand = sum(on_hand_by), reserved = sum(reserved_by).
create table ledger (
    id          bigint generated always as identity primary key,
    sku         text collate "C" not null,
    warehouse   text collate "C" not null,
    kind        text not null check (kind in ('RESERVED', 'COMMITTED', 'RELEASED', 'EXPIRED', 'RESTOCKED', 'ADJUSTED')),
    on_hand_by  bigint not null,
    reserved_by bigint not null,
    order_id    uuid,
    actor       text,
    reason      text,
    at          timestamptz not null,
    check ((kind = 'ADJUSTED') = (order_id is null)),
    check ((kind = 'ADJUSTED') = (actor is not null and reason is not null))
);

create index ledger_of_sku on ledger (sku, id desc);

create function refuse_ledger_change() returns trigger language plpgsql as
$$
begin
    raise exception 'the stock ledger is append-only' using errcode = 'integrity_constraint_violation';
end
$$;

create trigger ledger_is_append_only
    before update or delete or truncate on ledger
    for each statement execute function refuse_ledger_change();
