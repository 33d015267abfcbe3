package emporium.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityIT extends StorefrontIT {

    @Test
    void lookingAroundLeavesNoSession() {
        var visitor = browser();
        visitor.open("/products/lamp");
        assertThat(visitor.setCookie("session")).isEmpty();

        visitor.submit("/cart/items");
        assertThat(visitor.open("/cart").is(200).main()).contains("€89.00");
    }

    @Test
    void nothingIsDoneWithoutTheFormsToken() {
        var visitor = browser();
        visitor.post("/cart/items", Map.of("sku", "LAMP-RED")).is(403);
        assertThat(visitor.main()).contains("expired");
        assertThat(visitor.open("/cart").main()).contains("nothing in it");
    }

    @Test
    void everyPageForbidsWhatItDoesNotNeed() {
        var visitor = browser();
        for (var path : new String[] {"/", "/cart", "/nothing", "/sign-in"}) {
            visitor.open(path);
            assertThat(visitor.header("Content-Security-Policy"))
                    .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                    .doesNotContain("unsafe");
            assertThat(visitor.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(visitor.page().select("[style], [onclick], style, script:not([src])"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example", "//evil.example", "/\\evil.example", "javascript:1"})
    void signingInLeadsNowhereElse(String to) {
        var visitor = browser();
        visitor.open("/sign-in?to=" + to.replace("\\", "%5C"))
                .submit(
                        "/sign-in",
                        Map.of(
                                "email", "eve@example.com",
                                "password", "the right password",
                                "to", to))
                .is(200);

        assertThat(visitor.path()).isEqualTo("/");
    }

    @Test
    void aWrongPasswordIsNoSignIn() {
        var visitor = browser();
        visitor.open("/sign-in")
                .submit("/sign-in", Map.of("email", "eve@example.com", "password", "wrong"))
                .is(422);
        assertThat(visitor.main()).contains("do not belong together");

        visitor.open("/account");
        assertThat(visitor.path()).isEqualTo("/sign-in");
    }

    @Test
    void theSessionIsAnotherOneAfterSigningIn() {
        var visitor = browser();
        visitor.open("/products/lamp").submit("/cart/items");
        visitor.open("/sign-in")
                .submit(
                        "/sign-in",
                        Map.of("email", "fay@example.com", "password", "the right password"));
        assertThat(visitor.open("/cart").main()).contains("€89.00");

        visitor.open("/account").is(200).submit("/sign-out");
        visitor.open("/account");
        assertThat(visitor.path()).isEqualTo("/sign-in");
        assertThat(visitor.open("/cart").main()).contains("nothing in it");
    }

    @Test
    void theBackOfficeIsNotThereForShoppers() {
        signedIn("gus@example.com").open("/staff").is(404);
        var visitor = browser();
        visitor.open("/staff");
        assertThat(visitor.path()).isEqualTo("/sign-in");
    }

    @Test
    void textsOfOthersStayTexts() {
        catalog.name = "<script>alert(1)</script>\"><img src=x onerror=alert(1)>";
        catalog.description = "</p><script>alert(2)</script>";
        var visitor = browser();
        for (var path : new String[] {"/", "/products", "/products/lamp"}) {
            visitor.open(path).is(200);
            assertThat(visitor.page().select("script:not([src]), [onerror]")).isEmpty();
            assertThat(visitor.main()).contains("<script>alert(1)</script>");
        }
        visitor.open("/products?q=%22%3E%3Cscript%3Ealert(3)%3C/script%3E").is(200);
        assertThat(visitor.page().select("script:not([src])")).isEmpty();
    }
}
