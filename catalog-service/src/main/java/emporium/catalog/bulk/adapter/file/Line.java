package emporium.catalog.bulk.adapter.file;

/** A line of a file, without its end. */
sealed interface Line {

    long number();

    record Text(long number, String text) implements Line {}

    record Unreadable(long number, String why) implements Line {}
}
