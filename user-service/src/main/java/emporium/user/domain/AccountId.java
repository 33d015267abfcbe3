package emporium.user.domain;

import java.util.UUID;

/** Names an account for ever, also after it has been erased. */
public record AccountId(UUID value) {

    public static AccountId of(String text) {
        return new AccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
