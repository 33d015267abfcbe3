-- The version of a coupon's terms: its uses do not change it.
alter table coupons add column version bigint not null default 1;
