-- The keys that tokens are signed with. The private half is sealed with a key from outside.
create table signing_key (
    kid        text primary key,
    public_jwk text        not null,
    sealed     bytea       not null,
    signs_from timestamptz not null,
    created_at timestamptz not null default now()
);

-- A sign-in, from the authorization request (if any) through all its refresh tokens.
-- Codes and tokens are kept as hashes only.
create table token_grant (
    id              uuid primary key,
    account_id      uuid        not null references account on delete cascade,
    client_id       text        not null,
    grant_type      text        not null,
    scopes          text[]      not null,
    request         jsonb,
    consent_state   bytea unique,
    code            bytea unique,
    code_issued_at  timestamptz,
    code_expires_at timestamptz,
    code_redeemed   boolean     not null default false,
    revoked         boolean     not null default false,
    version         bigint      not null default 0,
    expires_at      timestamptz not null,
    created_at      timestamptz not null default now()
);

create index token_grant_account on token_grant (account_id);
create index token_grant_expires on token_grant (expires_at);

create table refresh_token (
    hash       bytea primary key,
    grant_id   uuid        not null references token_grant on delete cascade,
    issued_at  timestamptz not null,
    expires_at timestamptz not null,
    replaced   boolean     not null default false
);

-- one living token per sign-in
create unique index refresh_token_current on refresh_token (grant_id) where not replaced;
create index refresh_token_grant on refresh_token (grant_id);

create table consent (
    account_id uuid   not null references account on delete cascade,
    client_id  text   not null,
    scopes     text[] not null,
    primary key (account_id, client_id)
);
