package emporium.platform.test.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that never failed is not a rule. */
class ServiceArchitectureTest {

    private static final JavaClasses BAD =
            new ClassFileImporter().importPackages("emporium.platform.test.bad");

    static Stream<Arguments> culprits() {
        return Stream.of(
                arguments("domainIsPlainJava", "UsesALibrary"),
                arguments("domainKnowsNoOtherRing", "AsksTheApplication"),
                arguments("applicationKnowsNoAdapter", "AsksTheAdapter"),
                arguments("adaptersKeepToThemselves", "IsPublic"),
                arguments("timeComesFromOutside", "ReadsTheClock"),
                arguments("namesSayTheRole", "NobodyKnowsHelper"),
                arguments("nullDoesNotExist", "IsPublic"),
                arguments("requestsAreSent", "ForgetsToSend.neverSent"),
                arguments("fieldsAreNotInjected", "InjectsFields.clock"),
                arguments("configurationIsARecord", "InjectsFields.<init>"));
    }

    @ParameterizedTest
    @MethodSource("culprits")
    void everyRuleFindsItsCulpritAndNoProperClass(String rule, String culprit) throws Exception {
        var report = rule(rule).evaluate(BAD).getFailureReport();

        assertThat(report.getDetails())
                .anySatisfy(detail -> assertThat(detail).contains(culprit))
                .noneSatisfy(detail -> assertThat(detail).contains("Proper"))
                .noneSatisfy(detail -> assertThat(detail).contains("ForgetsToSend.sent"));
    }

    @Test
    void everyRuleIsMadeToFail() {
        assertThat(culprits().map(arguments -> arguments.get()[0]))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(ServiceArchitecture.class.getDeclaredFields())
                                .filter(field -> field.isAnnotationPresent(ArchTest.class))
                                .map(field -> (Object) field.getName())
                                .toList());
    }

    @ParameterizedTest
    @MethodSource("culprits")
    void noRuleMindsAServiceWithoutRings(String rule, String culprit) throws Exception {
        var nothing = new ClassFileImporter().importPackages("emporium.nothing.here");

        assertThat(rule(rule).evaluate(nothing).hasViolation()).isFalse();
    }

    private static ArchRule rule(String name) throws ReflectiveOperationException {
        return (ArchRule) ServiceArchitecture.class.getDeclaredField(name).get(null);
    }
}
