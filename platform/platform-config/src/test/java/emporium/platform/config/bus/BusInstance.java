package emporium.platform.config.bus;

import emporium.platform.test.server.KafkaServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One instance of a service, asked as its operator asks it. */
final class BusInstance implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;

    private BusInstance(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static BusInstance start(Class<?> application, String service, int number, String config) {
        return new BusInstance(
                new SpringApplicationBuilder(application)
                        .run(
                                "--spring.application.name=" + service,
                                "--emporium.instance=" + service + "-" + number,
                                "--server.port=0",
                                "--server.address=127.0.0.1",
                                "--spring.kafka.bootstrap-servers="
                                        + KafkaServer.get().bootstrapServers(),
                                "--EMPORIUM_CONFIG_URL=" + config,
                                "--spring.config.import=configserver:"));
    }

    String setting(String key) {
        return context.getEnvironment().getRequiredProperty(key);
    }

    /** Answers the id to ask with. */
    String tell(String whom) throws IOException, InterruptedException {
        return JSON.readTree(post("/busrefresh" + whom).body()).path("id").asString();
    }

    List<String> answers(String id) throws IOException, InterruptedException {
        var answer = http.send(request("/busrefresh/" + id).GET().build(), BodyHandlers.ofString());
        return JSON.readTree(answer.body())
                .path("answers")
                .valueStream()
                .map(BusInstance::words)
                .toList();
    }

    private static String words(JsonNode answer) {
        var changed = answer.path("changed").valueStream().map(JsonNode::asString).toList();
        return answer.path("instance").asString()
                + " "
                + answer.path("problem").asString(changed.toString());
    }

    HttpResponse<String> post(String path) throws IOException, InterruptedException {
        return http.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        var port = context.getEnvironment().getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator" + path));
    }

    @Override
    public void close() {
        context.close();
    }
}
