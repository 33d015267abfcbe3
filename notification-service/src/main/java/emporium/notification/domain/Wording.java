package emporium.notification.domain;

/** What is said for each kind; constant words only. */
record Wording(String subject, String headline, String explanation) {

    static Wording of(Kind kind) {
        return switch (kind) {
            case CONFIRMED ->
                    new Wording(
                            "Your order %s is confirmed",
                            "Thank you for your order",
                            "Your order is confirmed, and we are getting it ready.");
            case REJECTED ->
                    new Wording(
                            "Your order %s could not be accepted",
                            "We are sorry",
                            "We could not accept your order. You have not been charged.");
            case CANCELLED ->
                    new Wording(
                            "Your order %s is cancelled",
                            "Your order is cancelled",
                            "Your order has been cancelled. What you have paid is on its way back"
                                    + " to you.");
            case SHIPPED ->
                    new Wording(
                            "Your order %s is on its way",
                            "Your order is on its way", "Your parcel has left our warehouse.");
            case REFUNDED ->
                    new Wording(
                            "A refund for your order %s",
                            "Your money is on its way back", "We have refunded you.");
        };
    }
}
