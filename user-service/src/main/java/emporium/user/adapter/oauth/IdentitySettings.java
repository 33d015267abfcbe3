package emporium.user.adapter.oauth;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who may ask for tokens, and how long these are good for.
 *
 * @param clients the platform's own machines, as {@code name=secret,name=secret}
 * @param thirdParties applications of others, which send their users here to sign in
 * @param publicUrl where clients reach this platform; what the discovery document names
 */
@Validated
@ConfigurationProperties("emporium.identity")
record IdentitySettings(
        @DefaultValue("") String clients,
        @DefaultValue List<@Valid ThirdParty> thirdParties,
        @DefaultValue("http://localhost:8080") URI publicUrl,
        @DefaultValue("15m") Duration accessTokenTtl,
        @DefaultValue("30d") Duration refreshTokenTtl,
        @DefaultValue("2m") Duration codeTtl) {

    IdentitySettings {
        thirdParties = List.copyOf(thirdParties);
    }

    /** An application without a secret of its own: it proves itself by PKCE and its redirects. */
    record ThirdParty(
            @NotBlank String id,
            @NotBlank String name,
            @NotEmpty Set<String> redirectUris,
            @DefaultValue({"openid", "profile", "email"}) Set<String> scopes) {

        ThirdParty {
            redirectUris = Set.copyOf(redirectUris);
            scopes = Set.copyOf(scopes);
        }
    }
}
