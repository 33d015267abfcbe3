package emporium.user.application;

import emporium.user.domain.AccountId;
import java.time.Instant;
import java.util.List;

/** Where and when an account has signed in. */
public interface SignIns {

    /** A sign-in that may still be renewed. */
    record Living(String client, Instant since) {}

    List<Living> living(AccountId id);

    /** Nobody goes on with what was begun before; access tokens run out by themselves. */
    void endAll(AccountId id);
}
