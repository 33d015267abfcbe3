package emporium.e2e;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The machine's Chromium; without one the tests that need it are skipped. */
final class Chromium implements AutoCloseable {

    private static final Path EXECUTABLE =
            Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start() {
        if (!Files.isExecutable(EXECUTABLE)) {
            System.err.println(
                    "Browser tests are skipped: there is no "
                            + EXECUTABLE
                            + " (CHROMIUM names another)");
        }
        assumeTrue(Files.isExecutable(EXECUTABLE), "no Chromium");
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        var playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var options =
                new LaunchOptions()
                        .setExecutablePath(EXECUTABLE)
                        .setArgs(
                                List.of(
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--disable-dev-shm-usage",
                                        "--disable-background-networking",
                                        "--no-first-run"));
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    ShopWindow desktop() {
        return open(Look.WIDE_LIGHT, true);
    }

    ShopWindow phone() {
        return open(Look.NARROW_DARK, true);
    }

    ShopWindow withoutJavaScript() {
        return open(Look.NARROW_LIGHT, false);
    }

    private ShopWindow open(Look look, boolean javaScript) {
        var context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setBaseURL(Platform.running().gateway().toString())
                                .setViewportSize(look.width(), look.height())
                                .setColorScheme(look.scheme())
                                .setLocale("en-GB")
                                .setJavaScriptEnabled(javaScript));
        return new ShopWindow(context, look);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
