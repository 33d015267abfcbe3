package emporium.notification.domain;

import java.net.URI;
import java.util.stream.Collectors;

/** The e-mail for those who like it set out. Every word in it is escaped here, ours too. */
final class HtmlPage {

    private HtmlPage() {}

    static String write(Draft draft) {
        var language = draft.texts().language();
        return """
        <!DOCTYPE html>
        <html lang="%s" dir="%s">
        <head><meta charset="utf-8"><title>%s</title></head>
        <body style="font-family: sans-serif; max-width: 36em; margin: auto">
        <h1>%s</h1>
        <p>%s</p>
        %s<p>Emporium</p>
        </body>
        </html>
        """
                .formatted(
                        language.code(),
                        language.isRightToLeft() ? "rtl" : "ltr",
                        Html.escape(draft.subject()),
                        Html.escape(draft.headline()),
                        Html.escape(draft.greeting()),
                        draft.blocks().stream().map(HtmlPage::of).collect(Collectors.joining()));
    }

    private static String of(Block block) {
        return switch (block) {
            case Block.Paragraph(var words) -> "<p>" + Html.escape(words) + "</p>\n";
            case Block.Heading(var words) -> "<h2>" + Html.escape(words) + "</h2>\n";
            case Block.Lines(var lines) ->
                    lines.stream()
                            .map(HtmlPage::isolated)
                            .collect(Collectors.joining("<br>\n", "<p>", "</p>\n"));
            case Block.Link(var label, var to) -> link(Html.escape(label), to);
            case Block.Table(var rows) ->
                    rows.stream()
                            .map(HtmlPage::row)
                            .collect(
                                    Collectors.joining(
                                            "",
                                            "<table role=\"presentation\" cellpadding=\"4\">\n",
                                            "</table>\n"));
        };
    }

    /** The address is shown as well: some look at it before they go there. */
    private static String link(String label, URI to) {
        var address = Html.escape(to.toString());
        return """
        <p><a href="%s">%s</a></p>
        <p><small><bdi>%s</bdi></small></p>
        """
                .formatted(address, label, address);
    }

    private static String row(Block.Row row) {
        return """
        <tr><td>%s</td><td>%s</td><td style="text-align: end">%s</td></tr>
        """
                .formatted(Html.escape(row.count()), isolated(row.what()), isolated(row.amount()));
    }

    /** What others wrote has a direction of its own. */
    private static String isolated(String words) {
        return "<bdi>" + Html.escape(words) + "</bdi>";
    }
}
