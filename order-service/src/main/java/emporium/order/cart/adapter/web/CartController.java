package emporium.order.cart.adapter.web;

import emporium.order.cart.application.ChangeCart;
import emporium.order.cart.application.MergeCarts;
import emporium.order.cart.application.ShowCart;
import emporium.order.cart.domain.CartItem;
import emporium.order.domain.Owner;
import emporium.order.domain.Owner.Shopper;
import emporium.order.domain.Sku;
import emporium.order.domain.Visitor;
import emporium.order.rates.application.CurrentRates;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/cart")
class CartController {

    private final ShowCart showCart;
    private final ChangeCart changeCart;
    private final MergeCarts mergeCarts;
    private final CurrentRates rates;

    CartController(
            ShowCart showCart, ChangeCart changeCart, MergeCarts mergeCarts, CurrentRates rates) {
        this.showCart = showCart;
        this.changeCart = changeCart;
        this.mergeCarts = mergeCarts;
        this.rates = rates;
    }

    record QuantityRequest(@NotNull @Min(1) @Max(CartItem.MOST) Integer quantity) {}

    record CouponRequest(@NotBlank @Size(max = 40) String code) {}

    @GetMapping
    CartResponse show(Visitor visitor, @RequestParam(required = false) @Nullable String currency) {
        var rate = rates.of(currency);
        return CartResponse.of(showCart.show(ownerOf(visitor)).in(rate));
    }

    @PutMapping("/items/{sku}")
    CartResponse put(
            Visitor visitor,
            @PathVariable Sku sku,
            @RequestParam(required = false) @Nullable String currency,
            @Valid @RequestBody QuantityRequest request) {
        var rate = rates.of(currency);
        return CartResponse.of(changeCart.put(ownerOf(visitor), sku, request.quantity()).in(rate));
    }

    @DeleteMapping("/items/{sku}")
    CartResponse remove(
            Visitor visitor,
            @PathVariable Sku sku,
            @RequestParam(required = false) @Nullable String currency) {
        var rate = rates.of(currency);
        return CartResponse.of(changeCart.remove(ownerOf(visitor), sku).in(rate));
    }

    @PutMapping("/coupon")
    CartResponse putCoupon(
            Visitor visitor,
            @RequestParam(required = false) @Nullable String currency,
            @Valid @RequestBody CouponRequest request) {
        var rate = rates.of(currency);
        return CartResponse.of(
                changeCart.putCoupon(ownerOf(visitor), request.code().strip()).in(rate));
    }

    @DeleteMapping("/coupon")
    CartResponse removeCoupon(
            Visitor visitor, @RequestParam(required = false) @Nullable String currency) {
        var rate = rates.of(currency);
        return CartResponse.of(changeCart.removeCoupon(ownerOf(visitor)).in(rate));
    }

    /** Whoever has just signed in brings along the cart they came with. */
    private Owner ownerOf(Visitor visitor) {
        if (visitor.owner() instanceof Shopper shopper) {
            visitor.cameAs().ifPresent(guest -> mergeCarts.merge(guest, shopper));
        }
        return visitor.owner();
    }
}
