package emporium.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Flags are switched while everything runs: a fault for a drill, a part of a page. */
class FlagIT {

    private static final String PRODUCTS = "/api/products?size=1";

    private final Platform platform = Platform.running();
    private final Path catalog = Checkout.configuration().resolve("catalog-service.yaml");
    private final Path storefront = Checkout.configuration().resolve("storefront.yaml");
    private String ofCatalog = "";
    private String ofStorefront = "";

    @BeforeEach
    void rememberTheSettings() throws IOException {
        assumeTrue(platform.isOurs());
        ofCatalog = Files.readString(catalog);
        ofStorefront = Files.readString(storefront);
    }

    @AfterEach
    void switchBack() throws IOException {
        if (platform.isOurs()) {
            Files.writeString(catalog, ofCatalog);
            Files.writeString(storefront, ofStorefront);
            platform.shop("refresh", "catalog-service");
            platform.shop("refresh", "storefront");
            await("the breakers close again")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> Visitor.anonymous().get(PRODUCTS).status() == 200);
        }
    }

    @Test
    void aFaultIsSwitchedOnAndOffWithoutARestart() throws IOException {
        var pid = platform.pid("catalog-service");
        Visitor.anonymous().get(PRODUCTS).expect(200);

        Files.writeString(catalog, ofCatalog + "emporium.flags.fault.error-rate: 1\n");
        platform.shop("refresh", "catalog-service");

        Visitor.anonymous().get(PRODUCTS).expectProblem(503);
        Visitor.anonymous().get("/api/cart").expect(200);
        switchBack();
        assertThat(platform.pid("catalog-service")).isEqualTo(pid);
    }

    @Test
    void aPartOfAPageIsSwitchedOff() throws IOException {
        var product = "/products/" + Assortment.productOf(Assortment.sku());
        var browser = new PlainBrowser(Duration.ofSeconds(30));
        assertThat(browser.open(product).page().select("#goes-with")).hasSize(1);

        Files.writeString(storefront, ofStorefront + "emporium.flags.recommendations: off\n");
        platform.shop("refresh", "storefront");

        assertThat(browser.open(product).page().select("#goes-with")).isEmpty();
    }
}
