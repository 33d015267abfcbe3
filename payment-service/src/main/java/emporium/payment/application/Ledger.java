package emporium.payment.application;

import emporium.payment.domain.Booking;
import java.time.Instant;
import java.util.List;

/** The books. What is in them stays. */
public interface Ledger {

    void book(List<Booking> bookings, Instant at);
}
