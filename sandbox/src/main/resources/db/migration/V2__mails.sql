-- One row per recipient. The mail itself is kept as it came and read when someone looks at it.
create table mails (
    id          uuid primary key,
    sender      text not null,
    recipient   text not null,
    subject     text not null,
    kind        text,
    order_ref   text,
    raw         bytea not null,
    received_at timestamptz not null
);
alter table mails alter column raw set storage external;
create index mails_recipient on mails (lower(recipient));
create index mails_order on mails (order_ref);
