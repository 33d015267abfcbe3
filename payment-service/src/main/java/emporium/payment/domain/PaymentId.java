package emporium.payment.domain;

import java.util.UUID;

public record PaymentId(UUID value) {}
