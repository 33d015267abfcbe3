package emporium.e2e;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What the outside world knows of an order: the payment provider's books and the mailbox. */
record Outside(String order) {

    long chargesIn(String state) {
        return ask("/api/charges?order=" + order)
                .valueStream()
                .filter(charge -> charge.path("state").asString().equals(state))
                .count();
    }

    /** Charges that hold or took the shopper's money. */
    long chargesHeld() {
        return chargesIn("AUTHORIZED") + chargesIn("CAPTURED");
    }

    /** What each mail is about, each time. */
    List<String> mails() {
        return ask("/api/mails?order=" + order)
                .valueStream()
                .map(mail -> mail.path("kind").asString())
                .sorted()
                .toList();
    }

    private static JsonNode ask(String path) {
        return Visitor.anonymous()
                .sendTo(Platform.running().sandbox(), "GET", path, null, Map.of())
                .expect(200)
                .body();
    }
}
