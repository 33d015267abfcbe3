package emporium.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import emporium.notification.application.Mails;
import emporium.notification.domain.Kind;
import emporium.platform.test.AcceptsTestTokens;
import emporium.platform.test.RealKafka;
import emporium.platform.test.RealPostgres;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Events in over Kafka, mails out over SMTP. */
@SpringBootTest(properties = "eureka.client.enabled=false")
@AutoConfigureMockMvc
@RealPostgres
@RealKafka
@AcceptsTestTokens
class NotificationServiceIT {

    private static final int PORT = freePort();
    private static final GreenMail SMTP = new GreenMail(new ServerSetup(PORT, "127.0.0.1", "smtp"));
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final UUID order = UUID.randomUUID();

    @Value("${spring.kafka.bootstrap-servers}")
    private String kafka;

    @Autowired private Mails mails;
    @Autowired private JdbcClient jdbc;
    @Autowired private MeterRegistry meters;
    @Autowired private MockMvcTester http;

    private KafkaProducer<String, String> producer;

    @DynamicPropertySource
    static void smtp(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> PORT);
    }

    @BeforeEach
    void connect() {
        if (!SMTP.isRunning()) {
            SMTP.start();
        }
        var strings = new StringSerializer();
        producer = new KafkaProducer<>(Map.of("bootstrap.servers", kafka), strings, strings);
    }

    @AfterEach
    void disconnect() {
        producer.close();
    }

    @AfterAll
    static void stop() {
        SMTP.stop();
    }

    @Test
    void sendsOneMailForAConfirmedOrderHoweverOftenItIsTold() {
        var id = UUID.randomUUID();
        tell("order-placed.v1", UUID.randomUUID());
        tell("order-confirmed.v1", id);
        tell("order-confirmed.v1", id);
        tell("order-confirmed.v1", UUID.randomUUID());
        tell("order-shipped.v1", UUID.randomUUID());
        tell("order-delivered.v1", UUID.randomUUID());

        await().atMost(PATIENCE).until(() -> kinds().contains("shipped"));
        assertThat(kinds()).containsExactlyInAnyOrder("confirmed", "shipped");
    }

    @Test
    void sendsEachKindOnceInWhateverOrderEventsCome() {
        var types =
                new ArrayList<>(
                        List.of(
                                "order-refunded.v1",
                                "order-shipped.v1",
                                "order-confirmed.v1",
                                "order-cancelled.v1",
                                "order-rejected.v1"));
        types.addAll(List.copyOf(types));
        Collections.shuffle(types, new Random(7));

        types.forEach(type -> tell(type, UUID.randomUUID()));

        await().atMost(PATIENCE).until(() -> kinds().size() >= 5);
        assertThat(kinds())
                .containsExactlyInAnyOrder(
                        "confirmed", "rejected", "cancelled", "shipped", "refunded");
    }

    @Test
    void waitsForAnSmtpServerThatIsAway() {
        SMTP.stop();
        tell("order-confirmed.v1", UUID.randomUUID());

        await().atMost(PATIENCE)
                .until(() -> meters.get("emporium.mails.unsent").gauge().value() >= 1);
        await().atMost(PATIENCE)
                .until(() -> meters.get("emporium.mails.oldest").gauge().value() >= 1);

        SMTP.start();
        await().atMost(PATIENCE).until(() -> kinds().equals(List.of("confirmed")));
        await().atMost(PATIENCE)
                .until(() -> meters.get("emporium.mails.unsent").gauge().value() == 0);
    }

    @Test
    void sendsWhatAnotherInstanceHadClaimedWhenItDied() {
        var now = Instant.now();
        jdbc.sql(
                        """
                        insert into mails (order_id, kind, letter, created_at, due_at, attempts)
                        values (:order, 'CONFIRMED', cast(:letter as jsonb), now(),
                            now() + interval '2 seconds', 1)
                        """)
                .param("order", order)
                .param(
                        "letter",
                        """
                        {"orderId":"%s","kind":"CONFIRMED","number":"E-1","totals":{"subtotal":"1.00 EUR",
                        "discount":"0.00 EUR","shipping":"0.00 EUR","tax":"0.00 EUR",
                        "total":"1.00 EUR"},
                        "recipient":"ada@shopper.example","name":"Ada","lines":[]}\
                        """
                                .formatted(order))
                .update();
        assertThat(mails.claim(now, now.plusSeconds(60), 10)).isEmpty();

        await().atMost(PATIENCE).until(() -> kinds().equals(List.of("confirmed")));
        assertThat(state(Kind.CONFIRMED)).isEqualTo("SENT");
    }

    @Test
    void escapesWhatStrangersCallThemselves() throws Exception {
        send(
                "order-confirmed.v1",
                UUID.randomUUID(),
                snapshot("<b onload=x>\\r\\nBcc: all@shopper.example", "ada@shopper.example"));

        await().atMost(PATIENCE).until(() -> kinds().equals(List.of("confirmed")));
        var mail = received().getFirst();
        assertThat(InternetAddress.toString(mail.getAllRecipients()))
                .isEqualTo("ada@shopper.example");
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(raw(mail)).contains("&lt;b onload=3Dx&gt; Bcc: all");
    }

    @Test
    void givesUpOnAnAddressThatIsNone() {
        send(
                "order-confirmed.v1",
                UUID.randomUUID(),
                snapshot("Ada", "ada@shopper.example\\r\\nBcc: all@shopper.example"));

        await().atMost(PATIENCE).until(() -> state(Kind.CONFIRMED).equals("UNDELIVERABLE"));
        assertThat(kinds()).isEmpty();
        assertThat(meters.get("emporium.mails.undeliverable").gauge().value()).isPositive();
    }

    @Test
    void forgetsPeopleFirstAndTheMailMuchLater() {
        jdbc.sql(
                        """
                        insert into mails (
                            order_id, kind, state, letter, created_at, due_at, ended_at)
                        values
                            (:order, 'CONFIRMED', 'SENT', '{}', now(), now(), now() - interval '1 d'),
                            (:order, 'SHIPPED', 'SENT', '{}', now(), now(), now() - interval '31 d'),
                            (:order, 'REFUNDED', 'SENT', '{}', now(), now(), now() - interval '401 d')
                        """)
                .param("order", order)
                .update();

        var now = Instant.now();
        mails.forget(now.minus(Duration.ofDays(30)), now.minus(Duration.ofDays(400)), 100);

        assertThat(
                        jdbc.sql(
                                        """
                                        select kind || ' ' || coalesce(letter::text, '-')
                                        from mails where order_id = :order order by kind
                                        """)
                                .param("order", order)
                                .query(String.class)
                                .list())
                .containsExactly("CONFIRMED {}", "SHIPPED -");
    }

    @Test
    void hasNothingToSayOverHttp() {
        assertThat(http.get().uri("/actuator/health")).hasStatusOk();
        assertThat(http.get().uri("/actuator/prometheus")).hasStatus(401);
        for (var path : new String[] {"/", "/api/mails", "/mails"}) {
            assertThat(http.get().uri(path)).hasStatus(404);
        }
    }

    private void tell(String type, UUID id) {
        send(type, id, snapshot("Ada", "ada@shopper.example"));
    }

    private void send(String type, UUID id, String body) {
        var message = new ProducerRecord<>("orders.events", order.toString(), body);
        message.headers()
                .add("ce_id", bytes(id.toString()))
                .add("ce_type", bytes(type))
                .add("ce_source", bytes("/order-service"));
        producer.send(message);
        producer.flush();
    }

    private String snapshot(String name, String email) {
        return """
        {"orderId":"%s","number":"E-1042","version":2,"at":"2026-11-20T12:00:00Z","status":"X",
        "customer":{"email":"%s","name":"%s"},
        "lines":[{"sku":"L","name":"Lamp","quantity":1,"lineTotal":{"amount":"1.00","currency":"EUR"}}],
        "subtotal":{"amount":"1.00","currency":"EUR"},"discount":{"amount":"0.00","currency":"EUR"},
        "shipping":{"amount":"0.00","currency":"EUR"},"tax":{"amount":"0.00","currency":"EUR"},
        "total":{"amount":"1.00","currency":"EUR"},
        "shipment":{"carrier":"DHL","trackingNumber":"JJD0099"},
        "refund":{"refundId":"%s","amount":{"amount":"1.00","currency":"EUR"}}}\
        """
                .formatted(order, email, name, UUID.randomUUID());
    }

    private List<String> kinds() {
        return received().stream().map(mail -> header(mail, "X-Emporium-Kind")).toList();
    }

    private List<MimeMessage> received() {
        return Arrays.stream(SMTP.getReceivedMessages())
                .filter(mail -> header(mail, "X-Emporium-Order").equals(order.toString()))
                .toList();
    }

    private String state(Kind kind) {
        return jdbc.sql("select state from mails where order_id = :order and kind = :kind")
                .param("order", order)
                .param("kind", kind.name())
                .query(String.class)
                .optional()
                .orElse("");
    }

    private static String header(MimeMessage mail, String name) {
        try {
            return mail.getHeader(name, null);
        } catch (MessagingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String raw(MimeMessage mail) throws Exception {
        var out = new java.io.ByteArrayOutputStream();
        mail.writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
