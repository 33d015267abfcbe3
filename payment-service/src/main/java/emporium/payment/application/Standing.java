package emporium.payment.application;

/** How much is held, was taken and was given back, in minor units. */
public record Standing(long held, long captured, long refunded) {

    static final Standing NOTHING = new Standing(0, 0, 0);
}
