package emporium.launcher.supervisor;

import emporium.launcher.Refusal;
import emporium.launcher.home.Home;
import emporium.launcher.plan.Instance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Talks to the supervisor of a home. */
public final class ControlClient {

    private final Address address;

    private ControlClient(Address address) {
        this.address = address;
    }

    /** Empty when none runs. */
    public static Optional<ControlClient> of(Home home) {
        return Address.of(home)
                .filter(address -> address.process().alive().isPresent())
                .map(ControlClient::new);
    }

    public int offset() {
        return address.offset();
    }

    public ProcessHandle process() {
        return address.process().alive().orElseThrow(() -> new Refusal("The supervisor is gone."));
    }

    public List<Row> rows() {
        return call("/rows", "");
    }

    public boolean runs(String program) {
        return rows().stream()
                .anyMatch(row -> row.instance().program().equals(program) && !row.stopped());
    }

    public void want(Collection<Instance> instances) {
        var lines =
                instances.stream()
                        .map(instance -> instance.program() + " " + instance.number())
                        .collect(Collectors.joining("\n"));
        call("/want", lines);
    }

    public void stop(String selector) {
        call("/stop", selector);
    }

    public void restart(String selector) {
        call("/restart", selector);
    }

    /** Stopped for good, and forgotten. */
    public void dismiss(String selector) {
        call("/dismiss", selector);
    }

    public void down() {
        call("/down", "");
    }

    private List<Row> call(String path, String body) {
        try {
            var uri = URI.create("http://127.0.0.1:" + address.port() + path);
            var connection = (HttpURLConnection) uri.toURL().openConnection();
            connection.setConnectTimeout(10_000);
            connection.setReadTimeout(30_000);
            connection.setRequestMethod("POST");
            connection.setRequestProperty(ControlServer.TOKEN, address.token());
            connection.setDoOutput(true);
            connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
            var status = connection.getResponseCode();
            var stream = status < 400 ? connection.getInputStream() : connection.getErrorStream();
            var text =
                    stream == null ? "" : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            if (status != 200) {
                throw new Refusal(status == 409 ? 2 : 1, text);
            }
            return text.lines().map(Row::fromLine).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The supervisor does not answer", e);
        }
    }
}
