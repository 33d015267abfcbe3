package emporium.order.order.adapter.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;

record PlaceOrderRequest(
        @NotNull UUID quoteId,
        @NotNull @Pattern(regexp = "[A-Za-z0-9_.-]{1,128}") String paymentToken) {

    @Override
    public String toString() {
        return "PlaceOrderRequest[quoteId=" + quoteId + "]";
    }
}
