package emporium.catalog.bulk.domain;

/** How a file writes products. */
public enum Format {
    /** One product a line. */
    NDJSON,
    /** One variant a row, with a header; rows of one slug in a row are one product. */
    CSV
}
