package emporium.user;

import emporium.platform.test.server.RealPostgres;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** The whole service on a real database, the same one for every test that says so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@RealPostgres
@ActiveProfiles("local")
@Import({Client.class, PlayedElsewhere.class})
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "eureka.client.enabled=false",
            "spring.cloud.config.enabled=false",
            "spring.kafka.bootstrap-servers=127.0.0.1:1",
            "emporium.messaging.listen=false",
            "emporium.identity.keys.key-encryption-key=a secret for tests, of 32 characters",
            "emporium.identity.clients=order-service=machine=secret,payment-service=other,"
                    + "notification-service=writer",
            "emporium.identity.third-parties[0].id=partner",
            "emporium.identity.third-parties[0].name=Partner & Co",
            "emporium.identity.third-parties[0].redirect-uris=https://partner.example/callback",
            "emporium.operator.password=operator for tests"
        })
public @interface RunningService {}
