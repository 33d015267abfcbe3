-- I2 No shelf promises more than it holds
-- in inventory

-- checked
select count(*) from stock;

-- violations
select sku || ' in ' || warehouse as id, format('%s reserved of %s', reserved, on_hand) as what
from stock
where reserved < 0 or reserved > on_hand;
