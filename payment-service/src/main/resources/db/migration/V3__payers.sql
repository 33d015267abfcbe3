-- Whose payment it is, as far as an account has ordered: known for as long as there is the account.
create table payer (
    order_id uuid primary key,
    user_id  uuid not null
);

create index payer_user on payer (user_id);

-- Accounts that are gone: news of their orders that comes later names nobody.
create table erased_user (
    user_id   uuid primary key,
    erased_at timestamptz not null
);
