package emporium.platform.config.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import emporium.platform.config.ConfigServer;
import emporium.platform.config.LiveConfiguration;
import emporium.platform.config.preview.RefreshPreview.Change;
import emporium.platform.config.preview.RefreshPreview.Overridden;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.cloud.context.refresh.ContextRefresher;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** A whole application before a config server whose settings change. */
class RefreshPreviewTest {

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}

    record Limits(@DefaultValue("5s") Duration pause) {}

    private final HttpClient http = HttpClient.newHttpClient();
    private ConfigServer server;
    private ConfigurableApplicationContext context;

    @BeforeEach
    void start() throws IOException {
        server = new ConfigServer();
        server.own.put("test.most", "4");
        server.own.put("test.password", "abc");
        server.own.put("test.fixed", "served");
        server.shared.put("test.most", "1");
        server.shared.put("test.other", "a");
        context = run("configserver:");
    }

    @AfterEach
    void stop() {
        context.close();
        server.close();
    }

    @Test
    void nothingChangesWhereNothingDiffers() {
        assertThat(preview().changes()).isEmpty();
        assertThat(preview().overridden()).isEmpty();
        assertThat(refresh()).isEmpty();
    }

    @Test
    void tellsWhatIsChangedAddedAndTakenBackAndChangesNothing() {
        server.own.put("test.most", "9");
        server.own.put("test.added", "new");
        server.shared.remove("test.other");

        assertThat(preview().changes())
                .containsExactly(
                        new Change("test.added", null, "new", "configserver:test.yaml"),
                        new Change("test.most", "4", "9", "configserver:test.yaml"),
                        new Change("test.other", "a", null, "configserver:application.yaml"));
        assertThat(context.getEnvironment().getProperty("test.most")).isEqualTo("4");
        assertThat(preview().changes()).hasSize(3);

        assertThat(refresh()).containsExactlyInAnyOrder("test.added", "test.most", "test.other");
        assertThat(context.getEnvironment().getProperty("test.most")).isEqualTo("9");
        assertThat(preview().changes()).isEmpty();
    }

    @Test
    void whatIsTakenBackFallsToTheFileOfAll() {
        server.own.remove("test.most");

        assertThat(preview().changes())
                .containsExactly(
                        new Change("test.most", "4", "1", "configserver:application.yaml"));
    }

    @Test
    void aValueThatRefersToAnotherChangesWithIt() {
        server.own.put("test.derived", "at most ${test.most}");
        refresh();
        server.own.put("test.most", "9");

        assertThat(preview().changes())
                .extracting(Change::key, Change::after)
                .containsExactly(tuple("test.derived", "at most 9"), tuple("test.most", "9"));
    }

    @Test
    void whatTheCommandLineOverridesChangesNothingAndIsNamed() {
        server.own.put("test.fixed", "another");

        assertThat(preview().changes()).isEmpty();
        assertThat(preview().overridden())
                .containsExactly(
                        new Overridden("test.fixed", "another", "by hand", "commandLineArgs"));
    }

    @Test
    void whatWouldBeRefusedIsNamed() {
        context.getBean(LiveConfiguration.class).bind("test.limits", Limits.class);
        assertThat(preview().refused()).isEmpty();
        server.own.put("test.limits.pause", "a while");

        assertThat(preview().changes())
                .extracting(Change::key)
                .containsExactly("test.limits.pause");
        assertThat(preview().refused())
                .containsExactly(entry("test.limits", "'a while' is not a valid duration"));
    }

    @Test
    void aSecretIsNotShown() {
        server.own.put("test.password", "xyz");

        assertThat(preview().changes())
                .containsExactly(
                        new Change("test.password", "******", "******", "configserver:test.yaml"));
    }

    @Test
    void withoutAnAnswerNothingIsClaimed() {
        server.ill = true;
        assertThatExceptionOfType(ConfigServerSilence.class).isThrownBy(this::preview);
        server.close();
        assertThatExceptionOfType(ConfigServerSilence.class).isThrownBy(this::preview);
    }

    @Test
    void withoutAnAnswerNothingIsClaimedWhereSettingsAreOptional() throws IOException {
        context.close();
        context = run("optional:configserver:");
        assertThat(preview().changes()).isEmpty();

        server.close();

        assertThatExceptionOfType(ConfigServerSilence.class).isThrownBy(this::preview);
    }

    @Test
    void isAskedByTheAddressOfTheRefresh() throws Exception {
        server.own.put("test.most", "9");

        assertThat(send("GET").body()).contains("\"key\":\"test.most\"", "\"after\":\"9\"");
        assertThat(send("POST").body()).isEqualTo("[\"test.most\"]");
    }

    @Test
    void withoutAnAnswerBothAreAProblem() throws Exception {
        server.ill = true;

        for (var method : List.of("GET", "POST")) {
            var answer = send(method);
            assertThat(answer.statusCode()).as(method).isEqualTo(503);
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .startsWith("application/problem+json");
            assertThat(answer.body()).contains("The config server does not answer");
        }
        assertThat(context.getEnvironment().getProperty("test.most")).isEqualTo("4");
    }

    private RefreshPreview preview() {
        return context.getBean(Rehearsal.class).preview();
    }

    private Set<String> refresh() {
        return context.getBean(ContextRefresher.class).refresh();
    }

    private HttpResponse<String> send(String method) throws IOException, InterruptedException {
        var port = context.getEnvironment().getRequiredProperty("local.server.port");
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/refresh"))
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.noBody())
                        .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private ConfigurableApplicationContext run(String imported) {
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.SERVLET)
                .run(
                        "--spring.application.name=test",
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--test.fixed=by hand",
                        "--EMPORIUM_CONFIG_URL=" + server.url(),
                        "--spring.config.import=" + imported);
    }
}
