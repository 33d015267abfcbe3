package emporium.sandbox.provider;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

public record AuthorizationRequest(
        @Positive @Max(99_999_999_999L) long amount,
        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,
        @NotBlank @Size(max = 255) String source,
        @Nullable @Size(max = 100) String order,
        @Nullable @Size(max = 100) String number) {

    byte[] fingerprint() {
        return Fingerprint.of(amount, currency, source, order, number);
    }

    /** Without the means of payment. */
    @Override
    public String toString() {
        return "AuthorizationRequest[order=" + order + "]";
    }
}
