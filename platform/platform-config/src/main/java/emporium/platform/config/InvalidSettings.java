package emporium.platform.config;

/** Settings were bound but break their own rules; the message names each key and its rule. */
public final class InvalidSettings extends RuntimeException {

    InvalidSettings(String message) {
        super(message);
    }
}
