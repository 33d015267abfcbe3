package emporium.order.adapter;

import emporium.order.domain.Owner;
import emporium.order.domain.Owner.Shopper;
import emporium.order.domain.Visitor;
import emporium.platform.web.problem.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Hands controllers whose cart, quote or order is meant: an {@link Owner} is the signed-in shopper
 * or else the guest of the Cart-Token. A {@link Visitor} may be new, and is then given a token.
 */
@Component
class OwnerArguments implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final CartTokens tokens;

    OwnerArguments(CartTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Owner.class
                || parameter.getParameterType() == Visitor.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var guest = Optional.ofNullable(request.getHeader(CartTokens.HEADER)).map(tokens::guest);
        var shopper = shopper();
        if (parameter.getParameterType() == Owner.class) {
            return shopper.<Owner>map(s -> s).or(() -> guest).orElseThrow(NobodyKnown::new);
        }
        return shopper.map(signedIn -> new Visitor(signedIn, guest))
                .orElseGet(() -> visitor(guest, request));
    }

    private Visitor visitor(Optional<Owner.Guest> guest, NativeWebRequest request) {
        return new Visitor(guest.orElseGet(() -> welcome(request)), Optional.empty());
    }

    private Owner.Guest welcome(NativeWebRequest request) {
        var token = tokens.issue();
        var response = request.getNativeResponse(HttpServletResponse.class);
        Objects.requireNonNull(response).setHeader(CartTokens.HEADER, token);
        return tokens.guest(token);
    }

    private static Optional<Shopper> shopper() {
        return SecurityContextHolder.getContext().getAuthentication()
                        instanceof JwtAuthenticationToken token
                ? Optional.of(new Shopper(token.getName()))
                : Optional.empty();
    }

    /** Neither signed in nor a guest: whose it should be can not be said. */
    static final class NobodyKnown extends ProblemException {
        NobodyKnown() {
            super(
                    HttpStatus.UNAUTHORIZED,
                    "nobody-known",
                    "Sign in, or send the Cart-Token that the cart has handed out.");
        }
    }
}
