package emporium.user.application;

import emporium.user.domain.AccountEvent;

/** Tells others what has happened, in the transaction in which it happens. */
public interface AccountEvents {

    void publish(AccountEvent event);
}
