package emporium.platform.test.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

final class ResideInNullMarkedPackage extends ArchCondition<JavaClass> {

    ResideInNullMarkedPackage() {
        super("reside in a package whose package-info says @NullMarked");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        var marked =
                type.getPackage()
                        .tryGetPackageInfo()
                        .filter(info -> info.isAnnotatedWith(NullMarked.class))
                        .isPresent();
        events.add(
                new SimpleConditionEvent(
                        type,
                        marked,
                        "%s: %s is%s @NullMarked"
                                .formatted(
                                        type.getName(),
                                        type.getPackageName(),
                                        marked ? "" : " not")));
    }
}
