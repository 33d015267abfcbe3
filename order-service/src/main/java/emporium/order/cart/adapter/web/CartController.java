package emporium.order.cart.adapter.web;

import emporium.order.cart.application.ChangeCart;
import emporium.order.cart.application.MergeCarts;
import emporium.order.cart.application.ShowCart;
import emporium.order.cart.domain.CartItem;
import emporium.order.domain.Owner;
import emporium.order.domain.Owner.Shopper;
import emporium.order.domain.Sku;
import emporium.order.domain.Visitor;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/cart")
class CartController {

    private final ShowCart showCart;
    private final ChangeCart changeCart;
    private final MergeCarts mergeCarts;

    CartController(ShowCart showCart, ChangeCart changeCart, MergeCarts mergeCarts) {
        this.showCart = showCart;
        this.changeCart = changeCart;
        this.mergeCarts = mergeCarts;
    }

    record QuantityRequest(@NotNull @Min(1) @Max(CartItem.MOST) Integer quantity) {}

    record CouponRequest(@NotBlank @Size(max = 40) String code) {}

    @GetMapping
    CartResponse show(Visitor visitor) {
        return CartResponse.of(showCart.show(ownerOf(visitor)));
    }

    @PutMapping("/items/{sku}")
    CartResponse put(
            Visitor visitor, @PathVariable Sku sku, @Valid @RequestBody QuantityRequest request) {
        return CartResponse.of(changeCart.put(ownerOf(visitor), sku, request.quantity()));
    }

    @DeleteMapping("/items/{sku}")
    CartResponse remove(Visitor visitor, @PathVariable Sku sku) {
        return CartResponse.of(changeCart.remove(ownerOf(visitor), sku));
    }

    @PutMapping("/coupon")
    CartResponse putCoupon(Visitor visitor, @Valid @RequestBody CouponRequest request) {
        return CartResponse.of(changeCart.putCoupon(ownerOf(visitor), request.code().strip()));
    }

    @DeleteMapping("/coupon")
    CartResponse removeCoupon(Visitor visitor) {
        return CartResponse.of(changeCart.removeCoupon(ownerOf(visitor)));
    }

    /** Whoever has just signed in brings along the cart they came with. */
    private Owner ownerOf(Visitor visitor) {
        if (visitor.owner() instanceof Shopper shopper) {
            visitor.cameAs().ifPresent(guest -> mergeCarts.merge(guest, shopper));
        }
        return visitor.owner();
    }
}
