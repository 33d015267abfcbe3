package emporium.platform.test.architecture;

import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** Counts, per method, the requests that begin and the answers that are asked for. */
final class EndTheirRequests extends ArchCondition<JavaCodeUnit> {

    private static final String CLIENT = "org.springframework.web.client.RestClient";

    private static final Set<String> BEGIN =
            Set.of("get", "head", "post", "put", "patch", "delete", "options", "method");

    private static final Set<String> END =
            Set.of(
                    "body",
                    "requiredBody",
                    "toEntity",
                    "toBodilessEntity",
                    "exchange",
                    "exchangeForRequiredValue");

    EndTheirRequests() {
        super("ask for the answer of every request they begin with RestClient");
    }

    @Override
    public void check(JavaCodeUnit code, ConditionEvents events) {
        var begun = code.getMethodCallsFromSelf().stream().filter(this::begins).count();
        var ended = code.getMethodCallsFromSelf().stream().filter(this::ends).count();
        if (begun > 0) {
            events.add(
                    new SimpleConditionEvent(
                            code,
                            ended >= begun,
                            "%s begins %d requests and sends %d"
                                    .formatted(code.getFullName(), begun, ended)));
        }
    }

    private boolean begins(JavaMethodCall call) {
        return call.getTargetOwner().getName().equals(CLIENT)
                && BEGIN.contains(call.getTarget().getName());
    }

    /** A request has a body too: that one is not an answer. */
    private boolean ends(JavaMethodCall call) {
        var owner = call.getTargetOwner().getName();
        return owner.startsWith(CLIENT + "$")
                && !(owner.endsWith("$RequestBodySpec")
                        && call.getTarget().getName().equals("body"))
                && END.contains(call.getTarget().getName());
    }
}
