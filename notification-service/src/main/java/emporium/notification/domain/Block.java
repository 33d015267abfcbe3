package emporium.notification.domain;

import java.net.URI;
import java.util.List;

/** A piece of a mail, before it is text or HTML. What it holds is one line each, and not markup. */
sealed interface Block {

    record Paragraph(String text) implements Block {}

    record Heading(String text) implements Block {}

    /** What belongs together, each on a line of its own. */
    record Lines(List<String> lines) implements Block {
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    /** Ours, never a stranger's. */
    record Link(String label, URI to) implements Block {}

    record Table(List<Row> rows) implements Block {
        public Table {
            rows = List.copyOf(rows);
        }
    }

    record Row(String count, String what, String amount) {}
}
