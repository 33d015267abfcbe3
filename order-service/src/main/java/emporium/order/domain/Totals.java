package emporium.order.domain;

/** What a quote or an order comes to. The sum is checked here, once, for everyone. */
public record Totals(Money subtotal, Money discount, Money shipping, Money tax, Money total) {

    public Totals {
        if (!subtotal.minus(discount).plus(shipping).plus(tax).equals(total)) {
            throw new IllegalArgumentException("the total is not the sum of its parts");
        }
        if (discount.compareTo(subtotal) > 0 || discount.minor() < 0 || tax.minor() < 0) {
            throw new IllegalArgumentException("a discount is between nothing and the goods");
        }
    }

    public static Totals of(Money subtotal, Money discount, Money shipping, Money tax) {
        var total = subtotal.minus(discount).plus(shipping).plus(tax);
        return new Totals(subtotal, discount, shipping, tax, total);
    }
}
