package emporium.platform.test.architecture;

import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

final class TakeNoParameterAnnotatedWith extends ArchCondition<JavaCodeUnit> {

    private final String annotation;

    TakeNoParameterAnnotatedWith(String annotation) {
        super("take no parameter annotated with @" + annotation);
        this.annotation = annotation;
    }

    @Override
    public void check(JavaCodeUnit code, ConditionEvents events) {
        for (var parameter : code.getParameters()) {
            if (parameter.isAnnotatedWith(annotation)) {
                events.add(SimpleConditionEvent.violated(code, code.getFullName()));
            }
        }
    }
}
