package emporium.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.NavigateOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the first page costs, what of it may be kept where, and that nothing moves in it. */
class FirstPageIT {

    private static final int LIGHT = 60_000;
    private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"(/assets/[^\"]+)\"");
    private static final Pattern PICTURE = Pattern.compile("<img[^>]* src=\"([^\"]+)\"");
    private static final String[] PAGES = {"/", "/products", "/sign-in", "/cart"};

    private static final String COUNTS_SHIFTS =
            """
            window.shifts = [];
            new PerformanceObserver(seen => {
              for (const shift of seen.getEntries()) {
                if (!shift.hadRecentInput) {
                  window.shifts.push(shift.value + ' ' + shift.sources.map(s => s.node?.className));
                }
              }
            }).observe({ type: 'layout-shift', buffered: true });
            """;
    private static final String IS_DRAWN =
            "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";

    private final Visitor browser = Visitor.anonymous().with("Accept-Encoding", "gzip");

    /** Page, style, scripts and icon, of the first page the pictures as well, as on the wire. */
    @Test
    void itIsLight() {
        for (var path : PAGES) {
            var html = Visitor.anonymous().get(path).expect(200).raw().body();
            var pictures = path.equals("/") ? all(PICTURE, html) : Stream.<String>of();
            var parts = Stream.concat(all(ASSET, html), pictures).distinct().toList();
            var sum = browser.weight(path) + parts.stream().mapToInt(browser::weight).sum();
            assertThat(parts).anyMatch(part -> part.endsWith(".css"));
            assertThat(parts).anyMatch(part -> part.endsWith(".js"));
            assertThat(sum).as("%s with %s", path, parts).isLessThanOrEqualTo(LIGHT);
        }
    }

    @Test
    void whatIsNamedByItsContentMayBeKeptByEverybodyForEver() {
        var html = Visitor.anonymous().get("/").expect(200).raw().body();
        var parts = Stream.concat(all(ASSET, html), all(PICTURE, html)).distinct().toList();
        assertThat(parts)
                .hasSizeGreaterThan(5)
                .allSatisfy(part -> {
                    var hash = Pattern.compile("(?<=[-.])([0-9a-f]{32}|[0-9a-f]{8})(?=\\.)");
                    assertThat(part).containsPattern(hash);
                    var kept = Visitor.anonymous().get(part).expect(200).header("Cache-Control");
                    assertThat(kept).hasValue("max-age=31536000, public, immutable");
                    var other =
                            hash.matcher(part)
                                    .replaceFirst(found -> "0".repeat(found.group().length()));
                    assertThat(Visitor.anonymous().get(other).status()).isEqualTo(404);
                });
    }

    @Test
    void whoAsksAgainForAnAssetIsToldThatItIsTheSame() {
        var html = Visitor.anonymous().get("/").expect(200).raw().body();
        assertThat(all(ASSET, html))
                .isNotEmpty()
                .allSatisfy(asset -> {
                    var tag =
                            Visitor.anonymous().get(asset).expect(200).header("ETag").orElseThrow();
                    Visitor.anonymous().with("If-None-Match", tag).get(asset).expect(304);
                });
    }

    /** There is a name, a cart and the secret of a form in them. */
    @Test
    void pagesAreKeptByNobodyInBetween() {
        for (var path : PAGES) {
            var kept = Visitor.anonymous().get(path).expect(200).header("Cache-Control");
            assertThat(kept.orElse(""))
                    .containsAnyOf("private", "no-store")
                    .doesNotContain("public");
        }
    }

    @Test
    void nothingMovesWhenThePicturesArrive() {
        try (var chromium = Chromium.start();
                var desktop = chromium.desktop();
                var phone = chromium.phone()) {
            for (var shopper : List.of(desktop, phone)) {
                shopper.page().addInitScript(COUNTS_SHIFTS);
                for (var path : List.of("/", "/products", product())) {
                    assertThat(shifts(shopper, path)).as(path).isEmpty();
                }
            }
        }
    }

    /** The pictures come last, when everything else is drawn already. */
    private static List<?> shifts(ShopWindow shopper, String path) {
        var page = shopper.page();
        var pictures = new ArrayList<Route>();
        page.route(Pattern.compile("/media/"), pictures::add);
        page.navigate(path, new NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
        page.evaluate(IS_DRAWN);
        page.unroute(Pattern.compile("/media/"));
        assertThat(pictures).as("pictures of %s", path).isNotEmpty();
        pictures.forEach(Route::resume);
        page.waitForLoadState(LoadState.LOAD);
        page.evaluate(IS_DRAWN);
        return (List<?>) page.evaluate("window.shifts");
    }

    private static String product() {
        var slug = Visitor.anonymous().get("/api/products?size=1").text("/items/0/slug");
        return "/products/" + slug;
    }

    private static Stream<String> all(Pattern pattern, String html) {
        return pattern.matcher(html).results().map(found -> found.group(1));
    }
}
