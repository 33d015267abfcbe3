package emporium.storefront.session;

/** The sign-in has ended meanwhile: revoked, erased, or too long ago. */
public final class SignedOut extends RuntimeException {

    public SignedOut() {
        super("The sign-in has ended");
    }
}
