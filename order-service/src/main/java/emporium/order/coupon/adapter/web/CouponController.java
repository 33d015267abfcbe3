package emporium.order.coupon.adapter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import emporium.order.coupon.application.CouponList;
import emporium.platform.web.Cursor;
import emporium.platform.web.VersionTag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/coupons")
class CouponController {

    /** What shoppers can type; it is kept in capitals. */
    static final String CODE = "[A-Z0-9](?:[A-Z0-9-]{0,38}[A-Z0-9])?";

    private final CouponList coupons;

    CouponController(CouponList coupons) {
        this.coupons = coupons;
    }

    @GetMapping
    Page page(
            @RequestParam(defaultValue = "") @Pattern(regexp = "[A-Za-z0-9-]{0,40}") String q,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int size) {
        var last = after.map(cursor -> Cursor.decode(cursor).getFirst()).orElse("");
        var found = coupons.page(q, last, size + 1);
        var page = found.subList(0, Math.min(size, found.size()));
        return new Page(
                page.stream().map(CouponResponse::of).toList(),
                found.size() > size ? Cursor.encode(page.getLast().coupon().code()) : null);
    }

    @GetMapping("/{code}")
    ResponseEntity<CouponResponse> one(@PathVariable @Pattern(regexp = CODE) String code) {
        return answer(HttpStatus.OK, code);
    }

    @PostMapping
    ResponseEntity<CouponResponse> add(@Valid @RequestBody NewCoupon wanted) {
        coupons.add(wanted.terms().coupon(wanted.code()));
        return answer(HttpStatus.CREATED, wanted.code());
    }

    @PutMapping("/{code}")
    ResponseEntity<CouponResponse> change(
            @PathVariable @Pattern(regexp = CODE) String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody CouponTerms terms) {
        coupons.change(terms.coupon(code), VersionTag.read(ifMatch));
        return answer(HttpStatus.OK, code);
    }

    @DeleteMapping("/{code}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @PathVariable @Pattern(regexp = CODE) String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        coupons.remove(code, VersionTag.read(ifMatch));
    }

    private ResponseEntity<CouponResponse> answer(HttpStatus status, String code) {
        var entry = coupons.find(code);
        var answer =
                ResponseEntity.status(status).eTag(VersionTag.of(entry.version(), entry.uses()));
        if (status == HttpStatus.CREATED) {
            answer.location(URI.create("/api/admin/coupons/" + code));
        }
        return answer.body(CouponResponse.of(entry));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<CouponResponse> items, @Nullable String next) {}

    record NewCoupon(
            @NotNull @Pattern(regexp = CODE) String code,
            @NotNull @Valid @JsonUnwrapped CouponTerms terms) {}
}
