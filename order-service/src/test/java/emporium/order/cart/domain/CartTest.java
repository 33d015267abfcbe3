package emporium.order.cart.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import emporium.order.cart.domain.CartException.CartFull;
import emporium.order.domain.Line;
import emporium.order.domain.Money;
import emporium.order.domain.Owner;
import emporium.order.domain.Sku;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CartTest {

    private static final Sku MUG = new Sku("MUG");
    private static final Sku LAMP = new Sku("LAMP");
    private static final Cart EMPTY = Cart.empty(new Owner.Shopper("ada"), 0);

    @Test
    void puttingReplacesTheQuantityAndKeepsThePlace() {
        var cart = EMPTY.put(MUG, 1).put(LAMP, 1).put(MUG, 5);

        assertThat(cart.items()).containsExactly(new CartItem(MUG, 5), new CartItem(LAMP, 1));
    }

    @Test
    void takesNoQuantityThatIsNone() {
        for (var quantity : new int[] {0, -1, 100, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> EMPTY.put(MUG, quantity))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void hasRoomForFiftyThings() {
        var cart = EMPTY;
        for (var i = 0; i < 50; i++) {
            cart = cart.put(new Sku("S" + i), 1);
        }
        var full = cart;
        assertThat(full.put(new Sku("S0"), 2).items()).hasSize(50);
        assertThatThrownBy(() -> full.put(new Sku("S50"), 1)).isInstanceOf(CartFull.class);
        assertThat(full.merge(EMPTY.put(MUG, 1)).items()).hasSize(50);
    }

    @Test
    void mergingAddsUpToTheMostACartTakes() {
        var merged = EMPTY.put(MUG, 60).merge(EMPTY.put(MUG, 60).put(LAMP, 1));

        assertThat(merged.items()).containsExactly(new CartItem(MUG, 99), new CartItem(LAMP, 1));
    }

    @Test
    void mergingKeepsTheShoppersCouponOrTakesTheGuests() {
        var coupon = EMPTY.withCoupon(Optional.of("GUESTS"));

        assertThat(EMPTY.merge(coupon).coupon()).hasValue("GUESTS");
        assertThat(EMPTY.withCoupon(Optional.of("MINE")).merge(coupon).coupon()).hasValue("MINE");
    }

    @Test
    void whatWasBoughtGoesAndWhatWasChangedSinceStays() {
        var cart = EMPTY.put(MUG, 2).put(LAMP, 3).withCoupon(Optional.of("MINE"));

        var left = cart.without(List.of(line(MUG, 2), line(LAMP, 1)));

        assertThat(left.items()).containsExactly(new CartItem(LAMP, 3));
        assertThat(left.coupon()).hasValue("MINE");
        assertThat(left.without(List.of(line(LAMP, 3))).coupon()).isEmpty();
    }

    private static Line line(Sku sku, int quantity) {
        return new Line(sku, new UUID(1, 1), "thing", quantity, Money.euros("1"));
    }
}
