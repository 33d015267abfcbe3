package emporium.platform.security;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Reads the claim {@code roles}. An ADMIN may do whatever STAFF may. */
class TokenRoles implements Converter<Jwt, AbstractAuthenticationToken> {

    static final String PREFIX = "ROLE_";

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        return new JwtAuthenticationToken(token, authorities(token));
    }

    private static List<GrantedAuthority> authorities(Jwt token) {
        var roles = token.getClaimAsStringList("roles");
        var authorities = new ArrayList<GrantedAuthority>();
        for (var role : roles == null ? List.<String>of() : roles) {
            authorities.add(new SimpleGrantedAuthority(PREFIX + role));
        }
        if (roles != null && roles.contains("ADMIN") && !roles.contains("STAFF")) {
            authorities.add(new SimpleGrantedAuthority(PREFIX + "STAFF"));
        }
        return authorities;
    }
}
