-- Each damages what can be put right from what is true beyond doubt: the file of the invariant, the database, the id.

-- i01-ledger-is-stock.sql inventory LAMP in berlin
update stock set on_hand = 90 where sku = 'LAMP' and warehouse = 'berlin';

-- i01-reserved-is-reservations.sql inventory LAMP in berlin
update stock set reserved = 3 where sku = 'LAMP' and warehouse = 'berlin';

-- i02-never-oversold.sql inventory LAMP in berlin
alter table stock drop constraint stock_check;
update stock set reserved = 99 where sku = 'LAMP' and warehouse = 'berlin';

-- i19-coupon-counts-its-uses.sql orders WELCOME
update coupons set uses = 0;

-- i19-rating-is-its-reviews.sql catalog 00000000-0000-0000-0002-000000000001
update product set rating_sum = 9, rating_count = 2, rating_average = 4.5;
