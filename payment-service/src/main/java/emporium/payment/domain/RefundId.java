package emporium.payment.domain;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Made by whoever asks for the refund; one id is refunded once. */
public record RefundId(UUID value) {

    /** The refund that a void turns into when the money has been taken: always the same one. */
    static RefundId ofVoid(OrderId order) {
        return new RefundId(
                UUID.nameUUIDFromBytes(("void:" + order).getBytes(StandardCharsets.UTF_8)));
    }
}
