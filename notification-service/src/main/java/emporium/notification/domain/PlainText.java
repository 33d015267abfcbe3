package emporium.notification.domain;

import java.util.List;
import java.util.stream.Collectors;

/** The e-mail for those who read text. */
final class PlainText {

    private static final char ISOLATE = '\u2068';
    private static final char END = '\u2069';

    private PlainText() {}

    static String write(Draft draft) {
        var rightToLeft = draft.texts().language().isRightToLeft();
        var text = new StringBuilder(draft.greeting()).append("\n\n");
        draft.blocks().forEach(block -> text.append(of(block, rightToLeft)).append('\n'));
        return text.append("Emporium\n").toString();
    }

    private static String of(Block block, boolean rightToLeft) {
        return switch (block) {
            case Block.Paragraph(var words) -> words + "\n";
            case Block.Heading(var words) -> words + "\n";
            case Block.Lines(var lines) ->
                    lines.stream()
                            .map(line -> "  " + isolated(line, rightToLeft) + "\n")
                            .collect(Collectors.joining());
            case Block.Link(var label, var to) -> label + "\n" + to + "\n";
            case Block.Table(var rows) -> table(rows, rightToLeft);
        };
    }

    private static String table(List<Block.Row> rows, boolean rightToLeft) {
        return rows.stream()
                .map(row ->
                        "  %s%s  %s\n"
                                .formatted(
                                        row.count().isEmpty() ? "" : row.count() + " ",
                                        isolated(row.what(), rightToLeft),
                                        isolated(row.amount(), rightToLeft)))
                .collect(Collectors.joining());
    }

    /** Latin words must not turn the rest of an Arabic line round. */
    private static String isolated(String words, boolean rightToLeft) {
        return rightToLeft ? ISOLATE + words + END : words;
    }
}
