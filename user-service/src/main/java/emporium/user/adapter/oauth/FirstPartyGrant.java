package emporium.user.adapter.oauth;

import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;

/** All that the password grant adds to the authorization server. */
record FirstPartyGrant(FirstParty client, PasswordGrants passwords, TokenErrors errors) {

    void addTo(OAuth2AuthorizationServerConfigurer server) {
        server.clientAuthentication(it ->
                it.authenticationConverter(new FirstPartyRequest()).authenticationProvider(client));
        server.tokenEndpoint(it ->
                it.accessTokenRequestConverter(new PasswordGrantRequest())
                        .authenticationProvider(passwords)
                        .errorResponseHandler(errors));
    }
}
