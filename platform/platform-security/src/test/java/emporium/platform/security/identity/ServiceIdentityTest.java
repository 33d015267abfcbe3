package emporium.platform.security.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import emporium.platform.security.Issuer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.mock.http.client.MockClientHttpResponse;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

class ServiceIdentityTest {

    private final List<String> sent = new ArrayList<>();

    @Test
    void carriesOneTokenThroughManyCalls() throws Exception {
        try (var issuer = new Issuer()) {
            with(issuer)
                    .run(context -> {
                        var client = client(context.getBean(ServiceIdentity.class), 200);
                        client.get().uri("/a").retrieve().toBodilessEntity();
                        client.get().uri("/b").retrieve().toBodilessEntity();
                        assertThat(sent).containsExactly("Bearer token-1", "Bearer token-1");
                        assertThat(issuer.asked()).isEqualTo(1);
                    });
        }
    }

    @Test
    void takesANewTokenAfterARefusal() throws Exception {
        try (var issuer = new Issuer()) {
            with(issuer)
                    .run(context -> {
                        var client = client(context.getBean(ServiceIdentity.class), 401);
                        client.get().uri("/a").exchange((_, answer) -> answer.getStatusCode());
                        client.get().uri("/b").exchange((_, answer) -> answer.getStatusCode());
                        assertThat(sent).containsExactly("Bearer token-1", "Bearer token-2");
                    });
        }
    }

    @Test
    void takesAMissingTokenForAnOutage() throws Exception {
        try (var issuer = new Issuer()) {
            issuer.goDown();
            with(issuer)
                    .run(context -> {
                        var client = client(context.getBean(ServiceIdentity.class), 200);
                        assertThatThrownBy(
                                        () -> client.get().uri("/a").retrieve().toBodilessEntity())
                                .isInstanceOf(ResourceAccessException.class);
                        assertThat(sent).isEmpty();
                    });
        }
    }

    @Test
    void isNotMissedByAServiceThatCallsNobody() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(ServiceIdentityAutoConfiguration.class))
                .run(context -> assertThat(context).hasNotFailed());
    }

    private static ApplicationContextRunner with(Issuer issuer) {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(ServiceIdentityAutoConfiguration.class))
                .withPropertyValues(
                        "spring.application.name=sample",
                        "emporium.client.secret=secret",
                        "emporium.security.token-uri=" + issuer.uri("/oauth2/token"));
    }

    /** Calls nobody: the last interceptor answers. */
    private RestClient client(ServiceIdentity identity, int status) {
        ClientHttpRequestInterceptor target =
                (request, _, _) -> {
                    sent.add(request.getHeaders().getFirst("Authorization"));
                    return new MockClientHttpResponse(new byte[0], HttpStatus.valueOf(status));
                };
        return RestClient.builder()
                .baseUrl("http://target.example")
                .requestInterceptor(identity)
                .requestInterceptor(target)
                .build();
    }
}
