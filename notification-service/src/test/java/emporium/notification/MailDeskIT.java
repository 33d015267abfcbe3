package emporium.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import emporium.notification.domain.Kind;
import emporium.platform.test.TestTokens;
import emporium.platform.test.contract.Contracts;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What staff sees of the mails about an order. */
class MailDeskIT extends MailIT {

    @Autowired private MockMvcTester http;

    @Test
    void staffSeesWhatBecameOfEachMail() throws Exception {
        tell("order-confirmed.v1", UUID.randomUUID());
        tell("order-refunded.v1", UUID.randomUUID());
        await().atMost(PATIENCE)
                .until(() ->
                        state(Kind.CONFIRMED).equals("SENT")
                                && state(Kind.REFUNDED).equals("SENT"));

        var seen = get("?order=" + order, TestTokens.staff());

        assertThat(seen).hasStatusOk();
        var body = seen.getResponse().getContentAsString();
        Contracts.openApi("notification-service")
                .assertValidResponse("GET", "/api/admin/mails", 200, body);
        assertThat(body)
                .contains("CONFIRMED", "REFUNDED", "\"attempts\":1", new UUID(0, 1).toString())
                .doesNotContain("Lamp");
        assertThat(get("?order=" + UUID.randomUUID(), TestTokens.staff()))
                .bodyJson()
                .isEqualTo("[]");
    }

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource({
        "?order=0192f6f4-6f0e-7c61-9b0a-4f5b5f6f7a01, anonymous, 401",
        "?order=0192f6f4-6f0e-7c61-9b0a-4f5b5f6f7a01, shopper, 403",
        "?order=0192f6f4-6f0e-7c61-9b0a-4f5b5f6f7a01, service, 403",
        "?order=0192f6f4-6f0e-7c61-9b0a-4f5b5f6f7a01, staff, 200",
        "?order=0192f6f4-6f0e-7c61-9b0a-4f5b5f6f7a01, admin, 200",
        "?order=1, staff, 400",
        "'', staff, 400",
        "/1, staff, 404"
    })
    void nobodyElseSeesThem(String query, String who, int status) {
        var token =
                switch (who) {
                    case "shopper" -> TestTokens.shopper(UUID.randomUUID());
                    case "service" -> TestTokens.service("order-service");
                    case "staff" -> TestTokens.staff();
                    case "admin" -> TestTokens.admin();
                    default -> "";
                };
        assertThat(get(query, token)).hasStatus(status);
    }

    private MvcTestResult get(String query, String token) {
        var request = http.get().uri("/api/admin/mails" + query);
        return (token.isEmpty() ? request : request.header("Authorization", "Bearer " + token))
                .exchange();
    }
}
