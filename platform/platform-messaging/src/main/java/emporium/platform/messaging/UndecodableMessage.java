package emporium.platform.messaging;

/** Trying again will not make this message readable. */
public class UndecodableMessage extends RuntimeException {

    UndecodableMessage(Message message, String reason) {
        super("%s %s cannot be read: %s".formatted(message.type(), message.id(), reason));
    }
}
