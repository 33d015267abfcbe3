package emporium.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import emporium.platform.test.AcceptsTestTokens;
import emporium.platform.test.TestTokens;
import emporium.platform.test.server.RealKafka;
import emporium.platform.test.server.RealPostgres;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole service with the demo shop in it, shared by all its tests: who needs a product to
 * change makes one of their own.
 */
@SpringBootTest(properties = "eureka.client.enabled=false")
@AutoConfigureMockMvc
@ActiveProfiles("local")
@RealPostgres
@RealKafka
@AcceptsTestTokens
public abstract class RunningCatalog {

    @Autowired protected MockMvcTester http;
    @Autowired protected JdbcClient jdbc;
    @Autowired protected JsonMapper json;
    @Autowired protected Environment environment;

    protected MvcTestResult get(String uri, Object... variables) {
        return http.get().uri(uri, variables).exchange();
    }

    /** The body of a 200. */
    protected JsonNode read(String uri, Object... variables) {
        return body(get(uri, variables), 200);
    }

    protected MvcTestResult staff(HttpMethod method, String uri, String ifMatch, String body) {
        return as(TestTokens.staff(), method, uri, ifMatch, body);
    }

    /** Without a token, or without If-Match, if that is empty. */
    protected MvcTestResult as(
            String token, HttpMethod method, String uri, String ifMatch, String body) {
        var request =
                http.method(method).uri(uri).contentType(MediaType.APPLICATION_JSON).content(body);
        if (!token.isEmpty()) {
            request = request.header("Authorization", "Bearer " + token);
        }
        return (ifMatch.isEmpty() ? request : request.header("If-Match", ifMatch)).exchange();
    }

    protected JsonNode body(MvcTestResult result, int status) {
        try {
            var response = result.getResponse();
            var text = response.getContentAsString(UTF_8);
            if (response.getStatus() != status) {
                throw new AssertionError(
                        "Expected %d, got %d: %s".formatted(status, response.getStatus(), text));
            }
            return json.readTree(text);
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** As another service says it, over Kafka. */
    protected void say(String topic, String type, String key, String body) {
        var settings = new Properties();
        settings.put(
                "bootstrap.servers",
                environment.getRequiredProperty("spring.kafka.bootstrap-servers"));
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            var record = new ProducerRecord<>(topic, key, body);
            Map.of(
                            "ce_specversion",
                            "1.0",
                            "ce_id",
                            UUID.randomUUID().toString(),
                            "ce_type",
                            type,
                            "ce_source",
                            "/test",
                            "ce_time",
                            Instant.now().toString(),
                            "content-type",
                            "application/json")
                    .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
            producer.send(record);
            producer.flush();
        }
    }

    /** A new product of a name and SKUs that no other test has. */
    protected JsonNode product(String name, String price) {
        return body(staff(HttpMethod.POST, "/api/products", "", draft(name, price)), 201);
    }

    protected String draft(String name, String price) {
        var own = UUID.randomUUID().toString().substring(0, 8);
        return json.writeValueAsString(
                Map.of(
                        "slug",
                        "test-" + own,
                        "name",
                        name,
                        "description",
                        "Made by a test.",
                        "brand",
                        "Testwright",
                        "category",
                        "decor",
                        "attributes",
                        Map.of("material", "Thin air"),
                        "images",
                        java.util.List.of("/media/nothing.svg"),
                        "variants",
                        java.util.List.of(
                                Map.of(
                                        "sku",
                                        "TEST-" + own.toUpperCase(java.util.Locale.ROOT),
                                        "name",
                                        "Only",
                                        "attributes",
                                        Map.of("color", "None"),
                                        "price",
                                        Map.of("amount", price, "currency", "EUR"),
                                        "image",
                                        "/media/nothing.svg"))));
    }
}
