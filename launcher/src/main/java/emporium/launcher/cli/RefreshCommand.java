package emporium.launcher.cli;

import emporium.launcher.home.Secrets;
import emporium.launcher.plan.Environments;
import emporium.launcher.plan.Plan;
import emporium.launcher.plan.Ports;
import emporium.launcher.plan.Services;
import emporium.launcher.shop.Shop;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "refresh",
        description = "Makes running services read config/ again, without a restart.")
final class RefreshCommand implements Callable<Integer> {

    /** These do not read from the config server. */
    private static final Set<String> WITHOUT =
            Set.of(Services.POSTGRES, Services.KAFKA, Services.CONFIG_SERVER, Services.REGISTRY);

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "One of them; all when left out.")
    private String name = "";

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!name.isEmpty()) {
            Plan.requireKnown(name);
        }
        var shop = Shop.current();
        var control = shop.running();
        var environments =
                new Environments(
                        shop.checkout(), Secrets.in(shop.home()), new Ports(control.offset()));
        var failed = 0;
        for (var row : control.rows()) {
            var program = row.instance().program();
            if (WITHOUT.contains(program) || !(name.isEmpty() || program.equals(name))) {
                continue;
            }
            var answer = refresh(row.port(), environments.operatorPassword());
            System.out.printf("%-22s %s%n", row.instance().name(), answer.said());
            failed += answer.good() ? 0 : 1;
        }
        return failed == 0 ? 0 : 1;
    }

    private record Answer(boolean good, String said) {}

    private static Answer refresh(int port, String password) throws InterruptedException {
        var credentials =
                Base64.getEncoder()
                        .encodeToString(("operator:" + password).getBytes(StandardCharsets.UTF_8));
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/refresh"))
                        .timeout(Duration.ofSeconds(30))
                        .header("Authorization", "Basic " + credentials)
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            var response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                return new Answer(false, "refused (" + response.statusCode() + ")");
            }
            var changed = response.body().replaceAll("[\\[\\]\"]", "").replace(",", ", ");
            return new Answer(true, changed.isBlank() ? "nothing changed" : "changed: " + changed);
        } catch (IOException e) {
            return new Answer(false, "does not answer");
        }
    }
}
