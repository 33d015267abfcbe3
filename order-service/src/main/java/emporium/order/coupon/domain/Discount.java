package emporium.order.coupon.domain;

import emporium.order.domain.Money;
import java.math.BigDecimal;

public sealed interface Discount {

    record Percent(BigDecimal percent) implements Discount {}

    record Amount(Money amount) implements Discount {}
}
