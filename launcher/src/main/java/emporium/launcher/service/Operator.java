package emporium.launcher.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Asks the processes of this machine, past the gateway, with the operator's password. */
public final class Operator implements AutoCloseable {

    public static final int SILENT = 0;

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(2))
                    .build();
    private final String credentials;
    private final Duration patience;

    public Operator(String password, Duration patience) {
        this.credentials =
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(
                                        ("operator:" + password).getBytes(StandardCharsets.UTF_8));
        this.patience = patience;
    }

    /**
     * @param status {@link #SILENT} when nobody answered
     */
    public record Answer(int status, String body) {

        public boolean good() {
            return status >= 200 && status < 300;
        }
    }

    public Answer get(int port, String path) throws InterruptedException {
        return send(request(port, path).GET());
    }

    public Answer getJson(int port, String path) throws InterruptedException {
        return send(request(port, path).header("Accept", "application/json").GET());
    }

    public Answer post(int port, String path, String json) throws InterruptedException {
        return send(
                request(port, path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(patience)
                .header("Authorization", credentials);
    }

    private Answer send(HttpRequest.Builder request) throws InterruptedException {
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            return new Answer(SILENT, "");
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
