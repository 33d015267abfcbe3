package emporium.e2e;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/** The platform's logs as they were when a test failed: they go away with the platform. */
public final class LogKeeper implements TestWatcher {

    @Override
    public void testFailed(ExtensionContext test, Throwable cause) {
        var name = test.getRequiredTestClass().getSimpleName();
        Checkout.keepLogs(name + "." + test.getRequiredTestMethod().getName());
    }
}
