package emporium.user.adapter.oauth;

import java.net.URI;
import java.util.Map;

/**
 * Where clients find the endpoints: at the configured public address. The issuer beside it is a
 * name and may be another; clients that insist on finding it there set both to the same.
 */
final class DiscoveryDocument {

    private DiscoveryDocument() {}

    static void describe(Map<String, Object> claims, URI publicUrl) {
        var base = publicUrl.toString().replaceAll("/+$", "");
        claims.put("authorization_endpoint", base + "/oauth2/authorize");
        claims.put("token_endpoint", base + "/oauth2/token");
        claims.put("jwks_uri", base + "/oauth2/jwks");
        claims.put("revocation_endpoint", base + "/oauth2/revoke");
        // not offered: access tokens speak for themselves
        claims.remove("introspection_endpoint");
        claims.remove("introspection_endpoint_auth_methods_supported");
        claims.remove("userinfo_endpoint");
        claims.remove("end_session_endpoint");
        claims.remove("device_authorization_endpoint");
        claims.remove("pushed_authorization_request_endpoint");
        claims.remove("registration_endpoint");
    }
}
