package emporium.payment.application;

import emporium.payment.domain.OrderId;
import emporium.payment.domain.ProviderAnswer;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The provider speaks without being asked: early, late or twice. */
@Service
public class HearProvider {

    private final Payments payments;
    private final HeardEvents heard;
    private final Filing filing;
    private final Clock clock;

    HearProvider(Payments payments, HeardEvents heard, Filing filing, Clock clock) {
        this.payments = payments;
        this.heard = heard;
        this.filing = filing;
        this.clock = clock;
    }

    /** Whatever is outstanding for the order is asked now, not when its pause ends. */
    @Transactional
    public void authorizationSucceeded(UUID event, OrderId order) {
        var now = clock.instant();
        if (!heard.isNew(event, now)) {
            return;
        }
        var payment = payments.lock(List.of(order)).get(order);
        if (payment != null) {
            filing.file(List.of(payment.on(new ProviderAnswer.Announced(), now)), now);
            payments.hurry(List.of(order), now);
        }
    }
}
