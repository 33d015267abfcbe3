package emporium.user.adapter.keys;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param keyEncryptionKey seals the private keys in the database
 * @param rotation how long a key signs
 * @param announcement how long a key is published before it signs: longer than verifiers cache
 * @param grace how long a key is published after it has signed last: longer than tokens live
 * @param refresh how often an instance looks for new keys
 */
@Validated
@ConfigurationProperties("emporium.identity.keys")
record RotationSettings(
        @NotNull
                @Size(
                        min = 32,
                        message =
                                "set EMPORIUM_KEY_ENCRYPTION_KEY to a random secret of at least 32 characters")
                String keyEncryptionKey,
        @DefaultValue("30d") Duration rotation,
        @DefaultValue("10m") Duration announcement,
        @DefaultValue("1h") Duration grace,
        @DefaultValue("5s") Duration refresh) {}
