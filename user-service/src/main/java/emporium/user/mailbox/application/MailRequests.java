package emporium.user.mailbox.application;

import java.util.List;

/** What has been asked for and not been answered. */
public interface MailRequests {

    void add(MailRequest request);

    /** The oldest, for this transaction alone; they are gone when it is through. */
    List<MailRequest> take(int most);
}
