package emporium.payment.domain;

/** Money to be given back. */
public record Refund(RefundId id, Money amount, String reason, Status status) {

    /** What became of it. */
    public sealed interface Status {

        /** The provider is asked, or will be as soon as the money is captured. */
        record Open() implements Status {}

        record Done() implements Status {}

        record Refused(String reason) implements Status {}
    }

    static Refund open(RefundId id, Money amount, String reason) {
        return new Refund(id, amount, reason, new Status.Open());
    }

    Refund with(Status next) {
        return new Refund(id, amount, reason, next);
    }

    boolean isOpen() {
        return status instanceof Status.Open;
    }

    boolean isDone() {
        return status instanceof Status.Done;
    }

    boolean isRefused() {
        return status instanceof Status.Refused;
    }
}
