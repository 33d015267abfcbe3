package emporium.catalog.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import emporium.catalog.domain.CatalogRefusal;
import emporium.catalog.domain.Examples;
import emporium.catalog.domain.Money;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EditProductsTest {

    private final InMemoryProducts products = new InMemoryProducts();
    private final EditProducts edit =
            new EditProducts(
                    products,
                    Clock.fixed(Instant.parse("2026-11-20T12:00:00.123456789Z"), ZoneOffset.UTC));

    @Test
    void givesNewProductsIdsInTheOrderOfTime() {
        var first = edit.create(Examples.lamp());
        var second = edit.create(Examples.lamp());

        assertThat(first.id().version()).isEqualTo(7);
        assertThat(first.id().toString()).isLessThan(second.id().toString());
    }

    @Test
    void tellsTimeAsFinelyAsTheDatabaseKeepsIt() {
        assertThat(edit.create(Examples.lamp()).createdAt())
                .isEqualTo("2026-11-20T12:00:00.123456Z");
    }

    @Test
    void savesEachDecisionOnce() {
        var lamp = edit.create(Examples.lamp());
        edit.reprice(lamp.id(), 1, Examples.MOSS, Money.eur(5));
        edit.replace(lamp.id(), 2, Examples.lamp());
        edit.remove(lamp.id(), 3);

        assertThat(products.saved)
                .extracting(change -> change.product().version())
                .containsExactly(1L, 2L, 3L, 4L);
        assertThat(products.kept).isEmpty();
    }

    @Test
    void doesNotKnowWhatIsNotThere() {
        assertThatExceptionOfType(CatalogRefusal.ProductUnknown.class)
                .isThrownBy(() -> edit.remove(new UUID(1, 2), 1));
    }
}
