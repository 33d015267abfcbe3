create table account (
    id            uuid primary key,
    email         text        not null unique check (email = lower(email)),
    name          text        not null check (length(name) between 1 and 100),
    password_hash text        not null,
    roles         text[]      not null check (roles <@ array ['SHOPPER', 'STAFF', 'ADMIN']),
    version       bigint      not null,
    registered_at timestamptz not null
);

create index account_admin on account (id) where 'ADMIN' = any (roles);

create table address (
    id          uuid primary key,
    account_id  uuid        not null references account on delete cascade,
    name        text        not null,
    line1       text        not null,
    line2       text,
    city        text        not null,
    postal_code text        not null,
    country     char(2)     not null check (country ~ '^[A-Z]{2}$'),
    version     bigint      not null,
    created_at  timestamptz not null default now()
);

create index address_account on address (account_id, id);
