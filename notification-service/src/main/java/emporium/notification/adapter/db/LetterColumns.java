package emporium.notification.adapter.db;

import emporium.notification.domain.AccountLetter;
import emporium.notification.domain.Kind;
import emporium.notification.domain.Letter;
import emporium.notification.domain.OrderLetter;
import tools.jackson.databind.json.JsonMapper;

/** A letter as it stands in its row. */
final class LetterColumns {

    private final JsonMapper json;

    LetterColumns(JsonMapper json) {
        this.json = json;
    }

    String write(Letter letter) {
        return json.writeValueAsString(letter);
    }

    Letter read(String kind, String document) {
        return Kind.valueOf(kind).isAboutAnOrder()
                ? json.readValue(document, OrderLetter.class)
                : json.readValue(document, AccountLetter.class);
    }

    /** Empty if it is nobody's. */
    static String user(Letter letter) {
        var id = letter.userId();
        return id == null ? "" : id.toString();
    }
}
