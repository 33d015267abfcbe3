package emporium.platform.security;

/** Who issues the tokens that are believed here, and for whom: the issuer signs with the same. */
public record TokenIssuer(String name, String audience) {}
