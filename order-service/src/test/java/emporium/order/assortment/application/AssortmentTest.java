package emporium.order.assortment.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import emporium.order.domain.Money;
import emporium.order.domain.Sku;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AssortmentTest {

    private static final Sku MUG = new Sku("MUG");

    private final PricedAssortment catalog = new PricedAssortment().sells("MUG", "9.90");
    private Instant now = Instant.parse("2026-11-20T12:00:00Z");
    private final Assortment assortment = catalog.assortment(new MovedClock());

    @Test
    void asksTheCatalogOnceInTenSeconds() {
        price();
        catalog.sells("MUG", "12.00");
        assertThat(price()).isEqualTo(Money.euros("9.90"));
        assertThat(catalog.calls).isEqualTo(1);

        passes(Duration.ofSeconds(10));
        assertThat(price()).isEqualTo(Money.euros("12.00"));
        assertThat(catalog.calls).isEqualTo(2);
    }

    @Test
    void goesOnWithTheReplicaWhileTheCatalogIsAway() {
        price();
        catalog.away = true;
        passes(Duration.ofHours(1));

        assertThat(price()).isEqualTo(Money.euros("9.90"));
        assertThat(assortment.find(Set.of(MUG)).get(MUG).confirmedAt())
                .isEqualTo(now.minus(Duration.ofHours(1)));
    }

    @Test
    void neverSaysUnknownBecauseTheCatalogIsAway() {
        catalog.away = true;

        assertThatThrownBy(() -> assortment.find(Set.of(new Sku("UNSEEN"))))
                .isInstanceOf(CatalogUnavailable.class);
    }

    @Test
    void leavesOutWhatTheCatalogDoesNotKnow() {
        assertThat(assortment.find(Set.of(MUG, new Sku("UNSEEN")))).containsOnlyKeys(MUG);
    }

    @Test
    void forgetsWhatTheCatalogHasNewsOf() {
        price();
        catalog.copies.clear();
        catalog.sells("MUG", "7.00");

        assortment.forget(Set.of(MUG));

        assertThat(price()).isEqualTo(Money.euros("7.00"));
    }

    private Money price() {
        return assortment.find(Set.of(MUG)).get(MUG).price();
    }

    private void passes(Duration time) {
        now = now.plus(time);
    }

    private final class MovedClock extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
