package emporium.storefront.session;

/** Whoever gives out tokens. */
interface TokenIssuer {

    /**
     * @param address of the shopper, by which wrong tries are slowed down
     * @throws emporium.storefront.clients.Refused with 400 for a wrong password, 429 for too many
     */
    Tokens byPassword(String email, String password, String address);

    /** Good once. */
    Tokens byRefresh(String refreshToken);

    void revoke(String refreshToken);
}
