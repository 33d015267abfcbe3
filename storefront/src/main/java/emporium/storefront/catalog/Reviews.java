package emporium.storefront.catalog;

import emporium.storefront.clients.Credentials;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** catalog-service: what buyers say. */
public interface Reviews {

    /**
     * @param after names a page, or null for the newest
     */
    Page of(String product, int size, @Nullable String after);

    Mine mine(Credentials member, String product);

    void write(Credentials member, String product, Words words);

    void rewrite(Credentials member, String product, Review before, Words words);

    record Words(int rating, String title, String text) {}

    /**
     * @param distribution on the first page; from five stars to one
     * @param next names the page after this one, if there is one
     */
    record Page(List<Review> items, @Nullable List<Stars> distribution, @Nullable String next) {}

    record Stars(int rating, int count) {}

    /**
     * @param bought whether this member may review it
     */
    record Mine(boolean bought, @Nullable Review review) {}

    record Review(
            String id,
            @Nullable String author,
            int rating,
            String title,
            String text,
            Instant writtenAt,
            long version) {}
}
