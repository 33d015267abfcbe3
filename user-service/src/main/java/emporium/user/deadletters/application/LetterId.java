package emporium.user.deadletters.application;

import java.util.Optional;
import java.util.UUID;

/** Whose letter, and which: {@code payment-service.019aa1c4-…}. */
public record LetterId(String service, UUID letter) {

    /** Empty if it is none. */
    public static Optional<LetterId> of(String text) {
        var dot = text.indexOf('.');
        if (dot < 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new LetterId(text.substring(0, dot), UUID.fromString(text.substring(dot + 1))));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return service + "." + letter;
    }
}
