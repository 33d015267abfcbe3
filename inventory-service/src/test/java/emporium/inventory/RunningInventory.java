package emporium.inventory;

import emporium.platform.test.AcceptsTestTokens;
import emporium.platform.test.server.RealKafka;
import emporium.platform.test.server.RealPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The whole service with the demo stock, shared by all its tests: each takes SKUs of its own. */
@SpringBootTest(
        properties = {
            "eureka.client.enabled=false",
            "emporium.inventory.sweep-interval=100ms",
        })
@AutoConfigureMockMvc
@ActiveProfiles("local")
@RealPostgres
@RealKafka
@AcceptsTestTokens
public abstract class RunningInventory {

    @Autowired protected MockMvcTester http;
    @Autowired protected JdbcClient jdbc;

    protected MvcTestResult call(HttpMethod method, String uri, String token, String body) {
        return call(method, uri, token, body, "");
    }

    /** Without what is empty. */
    protected MvcTestResult call(
            HttpMethod method, String uri, String token, String body, String idempotencyKey) {
        var request = http.method(method).uri(uri);
        if (!token.isEmpty()) {
            request = request.header("Authorization", "Bearer " + token);
        }
        if (!idempotencyKey.isEmpty()) {
            request = request.header("Idempotency-Key", idempotencyKey);
        }
        if (!body.isEmpty()) {
            request = request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        return request.exchange();
    }

    protected static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
