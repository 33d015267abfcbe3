package emporium.platform.config.bus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import emporium.platform.config.ConfigServer;
import emporium.platform.test.server.KafkaServer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;

/** Instances on a real broker, before a config server whose settings change. */
class RefreshBusIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}

    private final List<BusInstance> instances = new ArrayList<>();
    private ConfigServer server;

    @BeforeEach
    void serve() throws IOException {
        server = new ConfigServer();
        server.own.put("test.most", "4");
    }

    @AfterEach
    void stop() {
        instances.forEach(BusInstance::close);
        server.close();
    }

    @Test
    void oneCallReachesEveryInstanceAndEachSaysWhatChanged() throws Exception {
        var gateway = start("gateway", 1);
        var other = start("gateway", 2);
        var orders = start("order-service", 1);
        server.own.put("test.most", "9");

        var id = gateway.tell("");

        for (var asked : instances) {
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(asked.answers(id))
                                    .containsExactlyInAnyOrder(
                                            "gateway-1 [test.most]",
                                            "gateway-2 [test.most]",
                                            "order-service-1 [test.most]"));
        }
        assertThat(List.of(gateway, other, orders))
                .allMatch(it -> it.setting("test.most").equals("9"));
        try (var admin = Admin.create(servers())) {
            assertThat(admin.listGroups().all().get()).isEmpty();
        }
    }

    @Test
    void onlyTheServiceThatIsMeantRefreshes() throws Exception {
        var gateway = start("gateway", 1);
        var orders = start("order-service", 1);
        server.own.put("test.most", "9");

        var id = gateway.tell("/order-service");

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(gateway.answers(id))
                                .containsExactly("order-service-1 [test.most]"));
        assertThat(orders.setting("test.most")).isEqualTo("9");
        assertThat(gateway.setting("test.most")).isEqualTo("4");
    }

    @Test
    void whatIsNoMessageHurtsNobody() throws Exception {
        var gateway = start("gateway", 1);
        gateway.tell("");
        write("no JSON".getBytes(UTF_8), new byte[0], null, new byte[100_000]);
        server.own.put("test.most", "9");

        var id = gateway.tell("");

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(gateway.answers(id)).containsExactly("gateway-1 [test.most]"));
    }

    @Test
    void whoCannotReadItsSettingsSaysSoAndKeepsTheOldOnes() throws Exception {
        var gateway = start("gateway", 1);
        server.ill = true;

        var id = gateway.tell("");

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(gateway.answers(id))
                                .containsExactly(
                                        "gateway-1 The settings could not be read; the old ones stay"));
        assertThat(gateway.setting("test.most")).isEqualTo("4");
    }

    @Test
    void whatWasSaidDuringTheStartIsHeard() throws Exception {
        var id = start("gateway", 1).tell("");

        var late = startAlone("order-service", 1);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(late.answers(id)).contains("order-service-1 []"));
    }

    @Test
    void theStartNeedsNoBrokerNorDoesTheRefreshByHttp() throws Exception {
        KafkaServer.get().stop();
        BusInstance gateway;
        try {
            gateway = startAlone("gateway", 1);
            server.own.put("test.most", "9");
            assertThat(gateway.post("/busrefresh").statusCode()).isEqualTo(503);
            assertThat(gateway.setting("test.most")).isEqualTo("4");
            assertThat(gateway.post("/refresh").body()).isEqualTo("[\"test.most\"]");
        } finally {
            KafkaServer.get().start();
        }
        server.own.put("test.most", "10");

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(gateway.post("/busrefresh").statusCode()).isEqualTo(200));

        await().atMost(PATIENCE).until(() -> gateway.setting("test.most").equals("10"));
    }

    /** On the bus, and done with what was said there before. */
    private BusInstance start(String service, int number) throws Exception {
        var instance = startAlone(service, number);
        var id = instance.tell("/" + service);
        await().atMost(PATIENCE)
                .until(() ->
                        instance.answers(id).stream()
                                .anyMatch(it -> it.startsWith(service + "-" + number)));
        return instance;
    }

    private BusInstance startAlone(String service, int number) {
        var instance = BusInstance.start(Application.class, service, number, server.url());
        instances.add(instance);
        return instance;
    }

    private static Map<String, Object> servers() {
        return Map.of("bootstrap.servers", KafkaServer.get().bootstrapServers());
    }

    private static void write(byte[]... values) {
        var bytes = new ByteArraySerializer();
        try (var producer = new KafkaProducer<>(servers(), bytes, bytes)) {
            for (var value : values) {
                var _ = producer.send(new ProducerRecord<>(BusTopic.NAME, value));
            }
            producer.flush();
        }
    }
}
