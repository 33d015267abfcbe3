-- I2 No shelf promises more than it holds
-- in inventory
-- repair shelf.sql
-- by hand The ledger itself promises more than there is: count the shelf at /staff/stock, or cancel an order that cannot be served.

-- checked
select count(*) from stock;

-- violations
select sku || ' in ' || warehouse as id, format('%s reserved of %s', reserved, on_hand) as what
from stock
where reserved < 0 or reserved > on_hand;
