package emporium.user.adapter.keys;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** One sentence instead of a stack trace. */
class WrongKeyAnalysis extends AbstractFailureAnalyzer<KeySeal.WrongKeyEncryptionKey> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, KeySeal.WrongKeyEncryptionKey wrong) {
        return new FailureAnalysis(
                String.valueOf(wrong.getMessage()),
                "Give back the old secret; without it, empty the table signing_key, and everybody"
                        + " signs in anew.",
                wrong);
    }
}
