package emporium.order.returns.domain;

/** What became of the goods that can be sold again. */
public sealed interface Restock {

    /** There are none, or they are not here yet. */
    record Nothing() implements Restock {}

    /** The inventory has been asked, and is asked again until it answers. */
    record Asked() implements Restock {}

    record Done() implements Restock {}

    record Refused(String why) implements Restock {}

    default String label() {
        return switch (this) {
            case Nothing _ -> "NOTHING";
            case Asked _ -> "ASKED";
            case Done _ -> "DONE";
            case Refused _ -> "REFUSED";
        };
    }
}
