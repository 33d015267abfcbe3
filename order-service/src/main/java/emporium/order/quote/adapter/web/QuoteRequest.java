package emporium.order.quote.adapter.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record QuoteRequest(
        @Valid @NotNull AddressJson shippingAddress,
        @NotNull @Pattern(regexp = "standard|express") String shippingMethod,
        @Email @Size(max = 254) @Nullable String email,
        @Pattern(regexp = "[A-Z]{3}") @Nullable String currency) {}
