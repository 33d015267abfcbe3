create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- English words, with and without accents: "café" is found by "cafe".
create text search configuration shop (copy = english);
alter text search configuration shop
    alter mapping for hword, hword_part, word with unaccent, english_stem;

-- Lower case without accents. Immutable although unaccent() is not declared so: the dictionary is named.
create function folded(text) returns text
    language sql immutable strict parallel safe
    return lower(public.unaccent('public.unaccent', $1));

create table category (
    slug     text primary key,
    name     text not null,
    parent   text references category,
    position int  not null
);

-- Every category with itself and all the categories above it.
create view category_ancestor as
with recursive up (slug, ancestor) as (
    select slug, slug from category
    union  -- not "union all": ends even if a circle should ever have been made
    select up.slug, category.parent
    from up join category on category.slug = up.ancestor
    where category.parent is not null
)
select slug, ancestor from up;

create table product (
    id             uuid        primary key,
    slug           text        not null unique,
    name           text        not null,
    description    text        not null,
    brand          text        not null,
    category       text        not null references category,
    active         boolean     not null,
    attributes     json        not null,  -- json, not jsonb: in the order in which they were written
    images         text[]      not null,
    rating_average numeric(3, 2),
    rating_count   int         not null default 0,
    version        bigint      not null check (version > 0),
    created_at     timestamptz not null,
    changed_at     timestamptz not null,

    -- Derived, and written together with the rest: what the reads answer and what they search.
    document       text        not null,
    card           text        not null,
    price_from     bigint      not null check (price_from > 0),
    labels         text[]      not null,  -- what it can be narrowed by: 'color=Moss'
    words          text        not null default '',
    search         tsvector    not null default '',
    name_key       text collate "C" not null generated always as (folded(name)) stored,

    check ((rating_average is null) = (rating_count = 0))
) with (toast_tuple_target = 8160);  -- a document stays in its row: one page read, nothing to decompress

create index product_by_price on product (price_from, id) where active;
create index product_by_name on product (name_key, id) where active;
create index product_by_rating on product (coalesce(rating_average, 0), id) where active;
create index product_by_category on product (category) where active;
create index product_by_search on product using gin (search);
create index product_by_words on product using gin (words gin_trgm_ops);
create index product_by_labels on product using gin (labels);

-- A SKU means one product for ever, even after it is gone: who copies events may rely on it.
create table sku (
    sku        text primary key,
    product_id uuid not null
);

create table variant (
    sku        text   primary key references sku,
    product_id uuid   not null references product on delete cascade,
    position   int    not null,
    name       text   not null,
    attributes json   not null,
    price      bigint not null check (price > 0),
    currency   text   not null check (currency ~ '^[A-Z]{3}$'),
    image      text   not null,
    unique (product_id, position)
);

-- What inventory said last. Not tied to variants: it may speak of a SKU first.
create table stock (
    sku       text   primary key,
    available int    not null,
    version   bigint not null
);

-- Pictures under names that contain their hash: a name never gets another content.
create table media (
    file    text  primary key,
    content bytea not null
);
