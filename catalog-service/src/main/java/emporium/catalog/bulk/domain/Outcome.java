package emporium.catalog.bulk.domain;

/** What became of one product of a file. */
public enum Outcome {
    CREATED,
    UPDATED,
    /** It was in the catalog exactly so: no new version, no event. */
    UNCHANGED,
    FAILED
}
