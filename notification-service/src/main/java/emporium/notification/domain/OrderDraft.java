package emporium.notification.domain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What there is to say about an order. */
final class OrderDraft {

    /**
     * Where a parcel goes is worth checking while it can still be changed, and when it has left.
     */
    private static final Set<Kind> WITH_ADDRESS =
            EnumSet.of(Kind.RECEIVED, Kind.CONFIRMED, Kind.SHIPPED);

    private final OrderLetter letter;
    private final Texts texts;

    private OrderDraft(OrderLetter letter) {
        this.letter = letter;
        this.texts = Texts.in(Language.of(letter.language()));
    }

    static Draft of(OrderLetter letter) {
        return new OrderDraft(letter).write();
    }

    private Draft write() {
        var kind = letter.kind().word();
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(texts.say(kind + ".text")));
        blocks.add(new Block.Heading(texts.say("order", letter.number())));
        blocks.add(new Block.Table(rows()));
        facts().forEach(fact -> blocks.add(new Block.Paragraph(fact)));
        address()
                .ifPresent(lines -> {
                    blocks.add(new Block.Heading(texts.say("to")));
                    blocks.add(new Block.Lines(lines));
                });
        return new Draft(
                texts,
                texts.say(kind + ".subject", letter.number()),
                texts.say(kind + ".headline"),
                texts.say("hello", letter.name()),
                blocks);
    }

    private List<Block.Row> rows() {
        var rows = new ArrayList<Block.Row>();
        for (var line : letter.lines()) {
            rows.add(
                    new Block.Row(
                            line.quantity() + " ×",
                            OneLine.of(line.name()),
                            texts.money(line.total())));
        }
        var totals = letter.totals();
        if (totals != null) {
            rows.add(total("subtotal", totals.subtotal()));
            rows.add(total("discount", totals.discount()));
            rows.add(total("shipping", totals.shipping()));
            rows.add(total("tax", totals.tax()));
            rows.add(total("total", totals.total()));
        }
        return rows;
    }

    private Block.Row total(String what, String amount) {
        return new Block.Row("", texts.say(what), texts.money(amount));
    }

    private List<String> facts() {
        var facts = new ArrayList<String>();
        var shipment = letter.shipment();
        if (shipment != null) {
            facts.add(texts.say("shipment", shipment.carrier(), shipment.trackingNumber()));
        }
        var refunded = letter.refunded();
        if (refunded != null) {
            facts.add(texts.say("refunded", texts.money(refunded)));
        }
        var reason = letter.reason();
        if (reason != null) {
            facts.add(texts.say("reason", reason(reason)));
        }
        return facts;
    }

    /** For machines, so what is not known here stays nearly as it is. */
    private String reason(String reason) {
        var key = "reason." + reason;
        return texts.knows(key) ? texts.say(key) : OneLine.of(reason).replace('-', ' ');
    }

    private Optional<List<String>> address() {
        return Optional.ofNullable(letter.address())
                .filter(_ -> WITH_ADDRESS.contains(letter.kind()))
                .map(lines -> lines.stream().filter(Objects::nonNull).map(OneLine::of).toList());
    }
}
