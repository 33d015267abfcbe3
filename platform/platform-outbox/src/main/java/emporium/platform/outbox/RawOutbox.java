package emporium.platform.outbox;

/** The same as {@link Outbox}, for messages that keep their id, source and headers. */
public interface RawOutbox {

    void append(RawMessage message);
}
