-- as Spring Session wants them; only texts are kept there, so that any release reads what another wrote
create table spring_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);

create index spring_session_expiry on spring_session (expiry_time);

create table spring_session_attributes (
    session_primary_id char(36)     not null references spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);

-- the tokens of whoever has signed in; a session knows the id
create table sign_in (
    id               uuid primary key,
    access_token     text        not null,
    access_until     timestamptz not null,
    refresh_token    text        not null,
    -- until then somebody is fetching new ones; a refresh token is good only once
    refreshing_until timestamptz not null default '-infinity',
    used_at          timestamptz not null
);

create index sign_in_used_at on sign_in (used_at);
