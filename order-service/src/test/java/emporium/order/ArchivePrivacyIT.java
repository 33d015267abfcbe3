package emporium.order;

import static emporium.order.ShopClient.expect;
import static org.assertj.core.api.Assertions.assertThat;

import emporium.platform.test.Broker;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** Nobody is remembered in the archive for longer than outside it. */
class ArchivePrivacyIT extends OldOrders {

    @Value("${spring.kafka.bootstrap-servers}")
    private String kafka;

    @Test
    void erasureReachesTheArchive() {
        var order = archived();

        var body = "{\"userId\":\"%s\",\"at\":\"2026-12-01T09:15:00Z\"}".formatted(id);
        new Broker(kafka)
                .say("users.events", "user-erased.v1", UUID.randomUUID(), id.toString(), body);

        soon(() -> new Broker(kafka).said("privacy.events", id.toString()).size() == 1);
        expect(404, ada.get("/api/orders/" + order));
        var shown = expect(200, staff.get("/api/admin/orders/" + order));
        assertThat(shown.body()).doesNotContain("Byron", "Main Street", id.toString());
        assertThat(isArchived(order)).isTrue();
    }

    @Test
    void whomAnOrderWasSoldToIsForgottenWhenTheBooksNeedItNoLonger() {
        var order = archived();

        assertThat(archiveSuch(recipients, Instant.now().minusSeconds(3600))).isZero();
        assertThat(archiveSuch(recipients, Instant.now().plusSeconds(60))).isPositive();

        var shown = expect(200, staff.get("/api/admin/orders/" + order));
        assertThat(shown.text("status")).isEqualTo("DELIVERED");
        assertThat(shown.body()).doesNotContain("Byron", "Main Street", id.toString());
        expect(404, ada.get("/api/orders/" + order));
        assertThat(archiveSuch(recipients, Instant.now().plusSeconds(60))).isZero();
    }

    @Test
    void whatWasWrittenOfAReturnGoesWithTheName() {
        var order = delivered();
        var wish =
                """
                {"lines":[{"sku":"MUG","quantity":1}],"reason":"other","comment":"I am Ada Byron"}\
                """;
        var back = expect(201, ada.post("/api/orders/" + order + "/returns", wish, key()));
        expect(
                200,
                staff.post(
                        "/api/admin/returns/" + back.text("id") + "/receipt",
                        "{\"lines\":[{\"sku\":\"MUG\",\"accepted\":0}]}"));
        assertThat(archive(orders)).isEqualTo(1);

        assertThat(archiveSuch(recipients, Instant.now().plusSeconds(60))).isPositive();

        var listed = expect(200, staff.get("/api/admin/returns"));
        assertThat(listed.body()).contains(order).doesNotContain("Byron");
    }
}
