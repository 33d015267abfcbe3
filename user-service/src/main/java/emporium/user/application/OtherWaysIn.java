package emporium.user.application;

import emporium.user.domain.AccountId;

/** What somebody may sign in with beside the password. */
public interface OtherWaysIn {

    /** All of them, and whatever one was about to be added with. */
    void removeAll(AccountId owner);
}
