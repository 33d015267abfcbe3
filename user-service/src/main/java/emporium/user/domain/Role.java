package emporium.user.domain;

/** What an account may do. An ADMIN may do whatever STAFF may. */
public enum Role {
    SHOPPER,
    STAFF,
    ADMIN
}
