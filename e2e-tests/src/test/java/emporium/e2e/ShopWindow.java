package emporium.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/** A shopper before their browser. */
final class ShopWindow implements AutoCloseable {

    private static final String AXE = script("/axe.min.js");

    /** Answers what is wrong, and with which elements. */
    private static final String RUN_AXE =
            """
            async () => {
              const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
              const found = await axe.run({ runOnly: tags, resultTypes: ['violations'] });
              return found.violations.map(
                rule => rule.id + ': ' + rule.nodes.map(node => node.html).join(', '));
            }
            """;

    private final BrowserContext context;
    private final Page page;
    private final Look own;
    private final List<String> complaints = new ArrayList<>();

    ShopWindow(BrowserContext context, Look own) {
        this.context = context;
        this.own = own;
        this.page = context.newPage();
        page.setDefaultTimeout(30_000);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.onDialog(dialog -> {
            complaints.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
    }

    Page page() {
        return page;
    }

    ShopWindow open(String path) {
        page.navigate(path);
        return this;
    }

    /** By its label, as somebody would who cannot see it. */
    Locator field(String label) {
        return page.getByRole(AriaRole.MAIN).getByLabel(label, new Locator.GetByLabelOptions());
    }

    ShopWindow press(String button) {
        page.getByRole(AriaRole.MAIN)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(Pattern.compile("^" + button)))
                .first()
                .click();
        return this;
    }

    ShopWindow puts(String sku) {
        return open("/products/" + Assortment.productOf(sku) + "?sku=" + sku)
                .press("Put into the cart");
    }

    /** From the cart to the page with the price. */
    ShopWindow says(String name, boolean guest) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("To checkout")).click();
        if (guest) {
            page.locator("#email").fill("guest-" + UUID.randomUUID() + "@emporium.example");
        }
        page.locator("[id='address.name']").fill(name);
        page.locator("[id='address.line1']").fill("Unter den Linden 1");
        page.locator("[id='address.postalCode']").fill("10117");
        page.locator("[id='address.city']").fill("Berlin");
        page.locator("[id='address.country']").selectOption("DE");
        return press("Continue to payment");
    }

    ShopWindow pays(String card) {
        page.locator("input[name=card][value=" + card + "]").check();
        return press("Pay ");
    }

    ShopWindow signsUp(String name) {
        open("/sign-up");
        page.locator("#name").fill(name);
        page.locator("#email").fill("shopper-" + UUID.randomUUID() + "@emporium.example");
        page.locator("#password").fill("a long enough password");
        return press("Create an account");
    }

    /** On the page that asks for it. */
    ShopWindow signsIn(String email, String password) {
        page.locator("#email").fill(email);
        page.locator("#password").fill(password);
        return press("Sign in");
    }

    ShopWindow isHere(String path) {
        page.waitForURL(url -> URI.create(url).getPath().equals(path));
        return this;
    }

    void seesStatus(String status) {
        assertThat(page.locator("#status h2")).hasText(status);
    }

    /** Without JavaScript: by asking again. */
    void reloadsUntil(String status) {
        org.awaitility.Awaitility.await("status " + status)
                .atMost(java.time.Duration.ofSeconds(60))
                .until(() -> {
                    page.reload();
                    return page.locator("#status h2").textContent().equals(status);
                });
    }

    /**
     * What a machine can tell of WCAG 2.2 AA, and that nothing has to be moved sideways: wide and
     * light, narrow and dark.
     */
    ShopWindow isAccessible() {
        if ((boolean) page.evaluate("typeof axe === 'undefined'")) {
            page.evaluate(AXE);
        }
        for (var look : Look.BOTH) {
            look.of(page);
            assertThat((List<?>) page.evaluate(RUN_AXE)).as("%s, %s", page.url(), look).isEmpty();
            assertThat((int) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .as("%s is too wide, %s", page.url(), look)
                    .isLessThanOrEqualTo(0);
        }
        own.of(page);
        return this;
    }

    void hasNothingToComplain() {
        assertThat(complaints).isEmpty();
    }

    private static String script(String resource) {
        try (var file = ShopWindow.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
