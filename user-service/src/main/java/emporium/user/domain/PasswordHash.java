package emporium.user.domain;

/** A password as it is kept: one way, and in no log. */
public record PasswordHash(String encoded) {

    @Override
    public String toString() {
        return "PasswordHash";
    }
}
