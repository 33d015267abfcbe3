-- Files of products that staff send, and how far each has been read.

create table product_import (
    id          uuid        primary key,
    format      text        not null check (format in ('NDJSON', 'CSV')),
    state       text        not null check (state in ('RECEIVING', 'WAITING', 'RUNNING', 'DONE', 'STOPPED')),
    started_by  text        not null,
    received_at timestamptz not null,
    finished_at timestamptz,
    bytes       bigint      not null default 0,
    lines       bigint      not null default 0,
    lines_read  bigint      not null default 0,
    created     bigint      not null default 0,
    updated     bigint      not null default 0,
    unchanged   bigint      not null default 0,
    failed      bigint      not null default 0,
    faults      bigint      not null default 0,  -- of which only the first are kept
    attempts    int         not null default 0,  -- since it last got on
    lease       uuid,                            -- whoever reads it; taken over when it is not renewed
    lease_until timestamptz,
    check ((state in ('DONE', 'STOPPED')) = (finished_at is not null)),
    check ((lease is null) = (lease_until is null))
) with (fillfactor = 70);

create index product_import_open on product_import (id) where state in ('RECEIVING', 'WAITING', 'RUNNING');

-- The file itself, until it has been read: any instance can go on where another one ended.
create table product_import_chunk (
    import_id uuid  not null references product_import on delete cascade,
    position  int   not null,
    content   bytea not null,
    primary key (import_id, position)
);

create table product_import_fault (
    import_id uuid   not null references product_import on delete cascade,
    position  bigint not null,
    line      bigint not null,
    field     text   not null,  -- empty: the line as a whole
    message   text   not null,
    primary key (import_id, position)
);
