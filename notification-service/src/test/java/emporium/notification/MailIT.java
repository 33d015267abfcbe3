package emporium.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import emporium.notification.domain.Kind;
import emporium.platform.test.AcceptsTestTokens;
import emporium.platform.test.server.RealKafka;
import emporium.platform.test.server.RealPostgres;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Events in over Kafka, mails out over SMTP. */
@SpringBootTest(properties = {"eureka.client.enabled=false", "emporium.client.secret=writer"})
@AutoConfigureMockMvc
@RealPostgres
@RealKafka
@AcceptsTestTokens
abstract class MailIT {

    static final Duration PATIENCE = Duration.ofSeconds(40);

    private static final int PORT = freePort();
    static final GreenMail SMTP = new GreenMail(new ServerSetup(PORT, "127.0.0.1", "smtp"));

    static final PlayedUsers USERS = new PlayedUsers();

    /** Each test has its own. */
    final UUID order = UUID.randomUUID();

    @Value("${spring.kafka.bootstrap-servers}")
    private String kafka;

    @Autowired JdbcClient jdbc;

    private KafkaProducer<String, String> producer;

    @DynamicPropertySource
    static void smtp(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> PORT);
        registry.add("emporium.clients.user-service.url", USERS::url);
        registry.add("emporium.security.token-uri", () -> USERS.url() + "/oauth2/token");
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

    void tell(String type, UUID id) {
        tell(type, id, new UUID(0, 1));
    }

    void tell(String type, UUID id, UUID refund) {
        send(type, id, snapshot("Ada", "ada@shopper.example", refund));
    }

    void send(String type, UUID id, String body) {
        send("orders.events", type, id, body);
    }

    void send(String topic, String type, UUID id, String body) {
        var message = new ProducerRecord<>(topic, order.toString(), body);
        message.headers()
                .add("ce_id", bytes(id.toString()))
                .add("ce_type", bytes(type))
                .add("ce_source", bytes("/order-service"));
        producer.send(message);
        producer.flush();
    }

    String snapshot(String name, String email) {
        return snapshot(name, email, new UUID(0, 1));
    }

    private String snapshot(String name, String email, UUID refund) {
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
                .formatted(order, email, name, refund);
    }

    /** Of the mails that have arrived about this order. */
    List<String> kinds() {
        return received().stream().map(mail -> header(mail, "X-Emporium-Kind")).toList();
    }

    List<MimeMessage> received() {
        return Arrays.stream(SMTP.getReceivedMessages())
                .filter(mail -> order.toString().equals(header(mail, "X-Emporium-Order")))
                .toList();
    }

    String state(Kind kind) {
        return jdbc.sql("select state from mails where order_id = :order and kind = :kind")
                .param("order", order)
                .param("kind", kind.name())
                .query(String.class)
                .optional()
                .orElse("");
    }

    static String header(MimeMessage mail, String name) {
        try {
            return mail.getHeader(name, null);
        } catch (MessagingException impossible) {
            throw new AssertionError(impossible);
        }
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
