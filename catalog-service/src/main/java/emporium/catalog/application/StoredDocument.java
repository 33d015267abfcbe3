package emporium.catalog.application;

import emporium.catalog.domain.Rating;

/**
 * A product's document, ready to be sent.
 *
 * @param ratingSum of all ratings together: with their number it tells two averages apart
 */
@SuppressWarnings("ArrayRecordComponent") // handed on as it came from the database, never compared
public record StoredDocument(
        byte[] json, Rating rating, long ratingSum, long version, boolean active) {

    public static StoredDocument of(
            byte[] stored, Rating rating, long ratingSum, long version, boolean active) {
        return new StoredDocument(
                RatedJson.with(rating, stored), rating, ratingSum, version, active);
    }
}
