package emporium.storefront.session;

/** Whoever gives out tokens. */
interface TokenIssuer {

    /**
     * @param address of the shopper, by which wrong tries are slowed down
     * @throws emporium.storefront.clients.Refused with 400 for a wrong password, 429 for too many
     */
    Tokens byPassword(String email, String password, String address);

    /**
     * @param credential as WebAuthn writes it in JSON
     * @throws emporium.storefront.clients.Refused with 400 if it is nobody's, 429 for too many
     *     tries
     */
    Tokens byPasskey(String credential, String address);

    /** Good once. */
    Tokens byRefresh(String refreshToken);

    void revoke(String refreshToken);
}
