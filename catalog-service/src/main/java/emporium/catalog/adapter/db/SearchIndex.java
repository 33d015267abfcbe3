package emporium.catalog.adapter.db;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What search looks at: the column {@code search} knows words and their weight, {@code words} and
 * the table {@code spelling} forgive typing errors. Works inside the caller's transaction.
 */
@Component
class SearchIndex {

    private static final String REFRESH =
            """
            with refreshed as (
            update product
            set words = folded(concat_ws(' ', self.name, self.brand, shelf.names, labels.vals)),
                search = setweight(to_tsvector('shop', self.name), 'A')
                    || setweight(to_tsvector('shop', concat_ws(' ', self.brand, shelf.names)), 'B')
                    || setweight(to_tsvector('shop', coalesce(labels.vals, '')), 'C')
                    || setweight(to_tsvector('shop', self.description), 'D')
            from product self
            cross join lateral (
                select string_agg(category.name, ' ') as names
                from category_ancestor above
                join category on category.slug = above.ancestor
                where above.slug = self.category) shelf
            cross join lateral (
                select string_agg(substr(label, position('=' in label) + 1), ' ') as vals
                from unnest(self.labels) label) labels
            where self.id = product.id and %s
            returning product.words)
            insert into spelling (word)
            select distinct word
            from refreshed, regexp_split_to_table(words, '[^[:alnum:]]+') word
            where length(word) between 3 and 40
            order by word
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    SearchIndex(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void refresh(UUID product) {
        jdbc.sql(REFRESH.formatted("self.id = :id")).param("id", product).update();
    }

    /** A category has a new name: what is in it and below is found by that name. */
    void refreshBelow(String category) {
        jdbc.sql(
                        REFRESH.formatted(
                                """
                                self.category in (
                                    select slug from category_ancestor where ancestor = :category)
                                """))
                .param("category", category)
                .update();
    }
}
