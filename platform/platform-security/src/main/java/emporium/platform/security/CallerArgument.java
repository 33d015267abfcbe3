package emporium.platform.security;

import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands a controller its {@link Caller}. */
class CallerArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class
                || (parameter.getParameterType() == Optional.class
                        && ResolvableType.forMethodParameter(parameter).resolveGeneric(0)
                                == Caller.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var caller = caller(SecurityContextHolder.getContext().getAuthentication());
        if (parameter.getParameterType() == Optional.class) {
            return caller;
        }
        return caller.orElseThrow(
                () -> new InsufficientAuthenticationException("The route needs a caller"));
    }

    private static Optional<Caller> caller(@Nullable Authentication authentication) {
        if (!(authentication instanceof JwtAuthenticationToken token)) {
            return Optional.empty();
        }
        var jwt = token.getToken();
        var roles =
                token.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .filter(authority -> authority != null)
                        .filter(authority -> authority.startsWith(TokenRoles.PREFIX))
                        .map(authority -> authority.substring(TokenRoles.PREFIX.length()))
                        .collect(Collectors.toSet());
        return Optional.of(
                new Caller(
                        token.getName(),
                        roles,
                        jwt.getClaimAsString("email"),
                        jwt.getClaimAsString("name")));
    }
}
