package emporium.sandbox.inbox;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the inbox listens.
 *
 * @param port 0 takes a free one
 * @param maxMessageSize in bytes; larger mails are refused
 */
@ConfigurationProperties("emporium.sandbox.smtp")
@Validated
record SmtpProperties(
        @DefaultValue("127.0.0.1") String address,
        @DefaultValue("8025") @Min(0) @Max(65535) int port,
        @DefaultValue("5000000") @Positive int maxMessageSize) {}
