package emporium.notification.domain;

/** Everything an e-mail is written from. Names and texts in it come from strangers. */
public sealed interface Letter permits OrderLetter, AccountLetter {

    MailId id();

    Kind kind();

    String recipient();
}
