package emporium.e2e;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Somebody's mails, as the sandbox has received them. */
record Mailbox(String address) {

    private static final Pattern LINK = Pattern.compile("href=\"([^\"]+\\?token=[^\"]+)\"");

    /** Waits for the newest mail of the kind, and reads it as a browser would. */
    String newest(String kind) {
        var id =
                await(kind + " to " + address)
                        .atMost(Duration.ofSeconds(60))
                        .until(() -> find(kind), Optional::isPresent)
                        .orElseThrow();
        return ask("/mails/" + id + "/html").expect(200).raw().body();
    }

    /** What a click on the link in that mail asks the shop for. */
    String linkIn(String kind) {
        var link = LINK.matcher(newest(kind));
        if (!link.find()) {
            throw new AssertionError("no link in the mail " + kind);
        }
        var url = URI.create(link.group(1).replace("&amp;", "&"));
        return url.getPath() + "?" + url.getRawQuery();
    }

    long count(String kind) {
        return mails().valueStream().filter(mail -> isOf(kind, mail)).count();
    }

    private Optional<String> find(String kind) {
        return mails().valueStream()
                .filter(mail -> isOf(kind, mail))
                .map(mail -> mail.get("id").asString())
                .findFirst();
    }

    private static boolean isOf(String kind, JsonNode mail) {
        return mail.path("kind").asString("").equals(kind);
    }

    private JsonNode mails() {
        return ask("/api/mails?to=" + address).expect(200).body();
    }

    private static Answer ask(String path) {
        return Visitor.anonymous()
                .sendTo(Platform.running().sandbox(), "GET", path, null, Map.of());
    }
}
