package emporium.platform.test.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

final class HaveEmptyName extends ArchCondition<JavaClass> {

    private final Set<String> suffixes;

    private HaveEmptyName(Set<String> suffixes) {
        super("have a name that ends with one of " + suffixes);
        this.suffixes = suffixes;
    }

    static HaveEmptyName endingWith(Set<String> suffixes) {
        return new HaveEmptyName(suffixes);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        var found = suffixes.stream().anyMatch(type.getSimpleName()::endsWith);
        events.add(new SimpleConditionEvent(type, found, type.getName()));
    }
}
