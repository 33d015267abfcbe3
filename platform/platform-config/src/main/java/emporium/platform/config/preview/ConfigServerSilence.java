package emporium.platform.config.preview;

/** The config server did not answer, or not with settings. What a refresh would do is unknown. */
final class ConfigServerSilence extends RuntimeException {

    ConfigServerSilence(String reason) {
        super(reason);
    }
}
