package emporium.sandbox;

import emporium.platform.test.server.RealPostgres;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** The whole sandbox, quicker than in life: slow is 0.3 s, late 1 s, silence 1.5 s. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RealPostgres
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "emporium.sandbox.provider.key=key-for-tests",
            "emporium.sandbox.provider.slow=300ms",
            "emporium.sandbox.provider.late=1s",
            "emporium.sandbox.provider.silence=1500ms",
            "emporium.sandbox.provider.webhook.url=${sandbox.merchant:}",
            "emporium.sandbox.provider.webhook.secret=secret-for-tests",
            "emporium.sandbox.smtp.port=0"
        })
public @interface RunningSandbox {}
