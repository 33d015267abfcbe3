package emporium.platform.security.identity;

import emporium.platform.security.IssuerHttp;
import emporium.platform.security.SecuritySettings;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.cloud.client.loadbalancer.LoadBalancerClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ClientCredentialsOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;

/** A service's own identity; made only where a service asks for it, and then complete or not. */
@AutoConfiguration
@EnableConfigurationProperties({ClientSettings.class, SecuritySettings.class})
class ServiceIdentityAutoConfiguration {

    private static final String REGISTRATION = "emporium";

    @Bean
    @Lazy
    ServiceIdentity serviceIdentity(
            ClientSettings client,
            SecuritySettings security,
            Environment environment,
            ObjectProvider<LoadBalancerClient> registry,
            ObjectProvider<ObservationRegistry> observations) {
        var registrations =
                new InMemoryClientRegistrationRepository(
                        registration(client, security, environment));
        var clients = new InMemoryOAuth2AuthorizedClientService(registrations);
        var manager =
                new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, clients);
        manager.setAuthorizedClientProvider(
                tokens(registry, observations.getIfAvailable(() -> ObservationRegistry.NOOP)));

        var interceptor = new OAuth2ClientHttpRequestInterceptor(manager);
        var self =
                UsernamePasswordAuthenticationToken.authenticated(
                        REGISTRATION, null, AuthorityUtils.NO_AUTHORITIES);
        interceptor.setClientRegistrationIdResolver(_ -> REGISTRATION);
        interceptor.setPrincipalResolver(_ -> self);
        interceptor.setAuthorizationFailureHandler(
                OAuth2ClientHttpRequestInterceptor.authorizationFailureHandler(clients));
        return new ServiceIdentity(interceptor);
    }

    private static ClientCredentialsOAuth2AuthorizedClientProvider tokens(
            ObjectProvider<LoadBalancerClient> registry, ObservationRegistry observations) {
        var http =
                IssuerHttp.builder(registry, observations)
                        .configureMessageConverters(converters ->
                                converters
                                        .addCustomConverter(new FormHttpMessageConverter())
                                        .addCustomConverter(
                                                new OAuth2AccessTokenResponseHttpMessageConverter()))
                        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                        .build();
        var issuer = new RestClientClientCredentialsTokenResponseClient();
        issuer.setRestClient(http);
        var provider = new ClientCredentialsOAuth2AuthorizedClientProvider();
        provider.setAccessTokenResponseClient(issuer);
        return provider;
    }

    private static ClientRegistration registration(
            ClientSettings client, SecuritySettings security, Environment environment) {
        if (client.secret() == null || client.secret().isBlank()) {
            throw new InvalidConfigurationPropertyValueException(
                    "emporium.client.secret",
                    client.secret(),
                    "This service calls others in its own name and needs its client secret.");
        }
        var id =
                client.id() == null
                        ? environment.getRequiredProperty("spring.application.name")
                        : client.id();
        return ClientRegistration.withRegistrationId(REGISTRATION)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .clientId(id)
                .clientSecret(client.secret())
                .tokenUri(security.tokenUri().toString())
                .build();
    }
}
