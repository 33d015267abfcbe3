package emporium.payment.privacy.application;

import java.util.Map;
import java.util.UUID;

/** Whose orders are paid here. */
public interface Payers {

    /**
     * Those who are gone already are passed over.
     *
     * @param users by their orders
     */
    void note(Map<UUID, UUID> users);
}
