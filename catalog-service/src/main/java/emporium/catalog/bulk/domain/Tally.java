package emporium.catalog.bulk.domain;

/** What became of the products of a file so far. */
public record Tally(long created, long updated, long unchanged, long failed) {

    public static final Tally NONE = new Tally(0, 0, 0, 0);

    public Tally with(Outcome outcome) {
        return switch (outcome) {
            case CREATED -> new Tally(created + 1, updated, unchanged, failed);
            case UPDATED -> new Tally(created, updated + 1, unchanged, failed);
            case UNCHANGED -> new Tally(created, updated, unchanged + 1, failed);
            case FAILED -> new Tally(created, updated, unchanged, failed + 1);
        };
    }
}
