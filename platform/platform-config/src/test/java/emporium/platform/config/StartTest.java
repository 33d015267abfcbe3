package emporium.platform.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.cloud.context.refresh.ContextRefresher;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.SpringProperties;

/** A whole start, with a config server that is there, late, or not meant to be. */
@ExtendWith(OutputCaptureExtension.class)
class StartTest {

    record Limits(int most) {}

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {

        @Bean
        Live<Limits> limits(LiveConfiguration configuration) {
            return configuration.bind("test.limits", Limits.class);
        }
    }

    private volatile int most = 4;

    @Test
    void aloneItTakesItsOwnSettingsAndAsksNobody() {
        try (var context =
                start("--test.limits.most=1", "--spring.config.import=optional:configserver:")) {
            assertThat(context.getBean(Live.class).get()).isEqualTo(new Limits(1));
        }
    }

    @Test
    void oneThreadMakesTheBeans() {
        assertThat(
                        SpringProperties.getFlag(
                                DefaultListableBeanFactory.STRICT_LOCKING_PROPERTY_NAME))
                .isTrue();
    }

    @Test
    void anythingOverridesTheDefaults() {
        try (var context = start("--spring.lifecycle.timeout-per-shutdown-phase=3s")) {
            var environment = context.getEnvironment();
            assertThat(environment.getProperty("spring.lifecycle.timeout-per-shutdown-phase"))
                    .isEqualTo("3s");
            assertThat(environment.getProperty("spring.threads.virtual.enabled")).isEqualTo("true");
        }
    }

    @Test
    void waitsForAConfigServerThatIsLateThenFollowsIt(CapturedOutput output) throws Exception {
        var port = freePort();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var started =
                    executor.submit(() ->
                            start(
                                    "--EMPORIUM_CONFIG_URL=http://127.0.0.1:" + port,
                                    "--spring.config.import=configserver:"));
            await().until(() -> output.toString().contains("Waiting for the config server"));
            assertThat(started.isDone()).isFalse();

            var server = configServer(port);
            try (var context = started.get()) {
                var limits = context.getBean(Live.class);
                assertThat(limits.get()).isEqualTo(new Limits(4));
                most = 9;
                context.getBean(ContextRefresher.class).refresh();
                assertThat(limits.get()).isEqualTo(new Limits(9));
            } finally {
                server.stop(0);
            }
            assertThat(output).doesNotContain("\tat "); // no stack trace
        }
    }

    private static ConfigurableApplicationContext start(String... arguments) {
        var all = new String[arguments.length + 1];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--spring.application.name=test";
        SpringApplication application =
                new SpringApplicationBuilder(Application.class)
                        .web(WebApplicationType.NONE)
                        .build();
        return application.run(all);
    }

    private HttpServer configServer(int port) throws IOException {
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext(
                "/",
                exchange -> {
                    var body =
                            """
                            {"name":"test","profiles":["default"],"propertySources":
                              [{"name":"test.yaml","source":{"test.limits.most":%d}}]}
                            """
                                    .formatted(most)
                                    .getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
        return server;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
