package emporium.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README's shell session, taken from the README itself. */
class WalkThroughIT {

    private static final Pattern SESSION =
            Pattern.compile("## Buy something.*?```sh\n(.*?)```", Pattern.DOTALL);

    @Test
    void theReadmesShellSessionBuysTwoLamps() throws IOException {
        var session = SESSION.matcher(Files.readString(Checkout.ROOT.resolve("README.md")));
        assertThat(session.find()).isTrue();
        var platform = Platform.running();
        var script =
                session.group(1)
                        .replace("http://localhost:8080", platform.gateway().toString())
                        .replace("http://localhost:8090", platform.sandbox().toString());

        var printed = platform.shell(script + "\necho \"order=$order sku=$sku\"");

        assertThat(printed).contains("\"status\": \"CONFIRMED\"");
        var order = printed.replaceAll("(?s).*order=(\\S+) sku=\\S+\\s*$", "$1");
        var stock = Pattern.compile("\"available\":(\\d+)").matcher(printed);
        assertThat(stock.find()).isTrue();
        var before = Integer.parseInt(stock.group(1));
        assertThat(stock.find()).isTrue();
        assertThat(Integer.parseInt(stock.group(1))).isEqualTo(before - 2);
        var outside = new Outside(order);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> {
                    assertThat(outside.chargesIn("CAPTURED")).isEqualTo(1);
                    assertThat(outside.mails()).containsExactly("confirmed");
                });
    }
}
