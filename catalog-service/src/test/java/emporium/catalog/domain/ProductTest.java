package emporium.catalog.domain;

import static emporium.catalog.domain.Examples.CLAY;
import static emporium.catalog.domain.Examples.MORNING;
import static emporium.catalog.domain.Examples.MOSS;
import static emporium.catalog.domain.Examples.NOON;
import static emporium.catalog.domain.Examples.existing;
import static emporium.catalog.domain.Examples.lamp;
import static emporium.catalog.domain.Examples.variant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProductTest {

    @Test
    void beginsAtVersionOneWithoutARating() {
        var change = Product.create(new UUID(1, 1), lamp(), MORNING);

        assertThat(change).isInstanceOf(ProductChange.Created.class);
        assertThat(change.product().version()).isOne();
        assertThat(change.product().rating()).isEqualTo(Rating.NONE);
    }

    @Test
    void countsEveryChangeRemovalIncluded() {
        var repriced = existing(4).reprice(4, CLAY, Money.eur(1), NOON).product();
        var replaced = repriced.replace(5, lamp(), NOON).product();
        var removed = replaced.remove(6, NOON);

        assertThat(removed).isInstanceOf(ProductChange.Removed.class);
        assertThat(removed.product().version()).isEqualTo(7);
    }

    @Test
    void keepsItsAgeWhenItChanges() {
        var changed = existing(1).replace(1, lamp(), NOON).product();

        assertThat(changed.createdAt()).isEqualTo(MORNING);
        assertThat(changed.changedAt()).isEqualTo(NOON);
    }

    @Test
    void changesThePriceOfOneVariantOnly() {
        var changed = existing(1).reprice(1, MOSS, Money.eur(10_00), NOON).product();

        assertThat(changed.details().variants())
                .containsExactly(variant(CLAY, "Clay", 89_00), variant(MOSS, "Moss", 10_00));
        assertThat(changed.details().priceFrom()).isEqualTo(Money.eur(10_00));
    }

    @Test
    void refusesAnEditMadeOnAnotherVersion() {
        assertThatExceptionOfType(CatalogRefusal.Outdated.class)
                .isThrownBy(() -> existing(5).replace(4, lamp(), NOON));
        assertThatExceptionOfType(CatalogRefusal.Outdated.class)
                .isThrownBy(() -> existing(5).remove(6, NOON));
    }

    @Test
    void hasNoPriceForAVariantItDoesNotHave() {
        assertThatExceptionOfType(CatalogRefusal.VariantUnknown.class)
                .isThrownBy(() -> existing(1).reprice(1, new Sku("X"), Money.eur(1), NOON));
    }

    @Test
    void hasAtLeastOneVariantAndEachOnce() {
        var clay = variant(CLAY, "Clay", 1);
        assertThatIllegalArgumentException().isThrownBy(() -> lamp().with(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> lamp().with(List.of(clay, clay)));
    }

    @Test
    void isNeverFree() {
        assertThatIllegalArgumentException().isThrownBy(() -> variant(CLAY, "Clay", 0));
    }
}
