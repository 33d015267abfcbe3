package emporium.user.passkey.application;

import emporium.user.domain.Account;
import emporium.user.domain.AccountException;
import emporium.user.domain.AccountId;

/**
 * WebAuthn: what a browser is asked, and whether the answer of its authenticator is true. Both
 * travel as JSON in the forms that the specification gives them.
 */
public interface Ceremonies {

    /** What is asked, and what tells the answer's question from others. */
    record Question(String challenge, String options) {}

    Question toCreate(Account account, Origin origin);

    Question toSignIn(Origin origin);

    /**
     * Read from the answer, true or not.
     *
     * @throws AccountException.PasskeyRefused if it is no answer at all
     */
    String challengeOf(String answer);

    /**
     * Keeps the new passkey, if it was made for this account, here, and just now.
     *
     * @throws AccountException.PasskeyRefused if not
     */
    Passkey create(Account account, Origin origin, String challenge, String answer, String name);

    /**
     * Whose passkey has signed, here and just now.
     *
     * @throws AccountException.PasskeyRefused if it was nobody's
     */
    AccountId signedBy(Origin origin, String challenge, String answer);
}
