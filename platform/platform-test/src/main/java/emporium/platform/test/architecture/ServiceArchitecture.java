package emporium.platform.test.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/**
 * The rules of a service. None minds a ring that is not there: where it is CRUD, it is CRUD.
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "emporium.x", importOptions = ImportOption.DoNotIncludeTests.class)
 * class ArchitectureTest {
 *     @ArchTest static final ArchTests rules = ArchTests.in(ServiceArchitecture.class);
 * }
 * }</pre>
 */
public final class ServiceArchitecture {

    private static final String DOMAIN = "..domain..";
    private static final String APPLICATION = "..application..";
    private static final String ADAPTER = "..adapter..";

    private static final Set<String> EMPTY_NAMES =
            Set.of(
                    "Impl",
                    "Manager",
                    "Helper",
                    "Util",
                    "Utils",
                    "Handler",
                    "Processor",
                    "Dto",
                    "DTO",
                    "Entity");

    @ArchTest
    static final ArchRule domainIsPlainJava =
            classes()
                    .that()
                    .resideInAPackage(DOMAIN)
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage("java..", "org.jspecify..", DOMAIN)
                                    .or(describe("primitive", JavaClass::isPrimitive))
                                    .or(describe("array", JavaClass::isArray)))
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule domainKnowsNoOtherRing =
            noClasses()
                    .that()
                    .resideInAPackage(DOMAIN)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(APPLICATION, ADAPTER)
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule applicationKnowsNoAdapter =
            noClasses()
                    .that()
                    .resideInAPackage(APPLICATION)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(ADAPTER)
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule adaptersKeepToThemselves =
            classes()
                    .that()
                    .resideInAPackage(ADAPTER)
                    .and()
                    .areTopLevelClasses()
                    .should()
                    .notBePublic()
                    .because("Spring, Kafka and MVC need no public type, and neither does anyone")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule timeComesFromOutside =
            noClasses()
                    .that()
                    .resideInAnyPackage(DOMAIN, APPLICATION)
                    .should()
                    .callMethodWhere(
                            describe("reads the machine's clock", ServiceArchitecture::readsClock))
                    .because("a test must be able to say what time it is")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule namesSayTheRole =
            noClasses()
                    .should(HaveEmptyName.endingWith(EMPTY_NAMES))
                    .because("such a name says that somebody could not say what it does")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nullDoesNotExist =
            classes().should(new ResideInNullMarkedPackage()).allowEmptyShould(true);

    @ArchTest
    static final ArchRule requestsAreSent =
            codeUnits()
                    .should(new EndTheirRequests())
                    .because("RestClient sends nothing before its answer is asked for")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule fieldsAreNotInjected =
            noFields()
                    .should()
                    .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                    .orShould()
                    .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule configurationIsARecord =
            codeUnits()
                    .should(
                            new TakeNoParameterAnnotatedWith(
                                    "org.springframework.beans.factory.annotation.Value"))
                    .allowEmptyShould(true);

    private ServiceArchitecture() {}

    private static boolean readsClock(JavaMethodCall call) {
        var target = call.getTarget();
        var owner = target.getOwner().getName();
        return switch (target.getName()) {
            case "now" -> owner.startsWith("java.time.") && target.getRawParameterTypes().isEmpty();
            case "currentTimeMillis" -> owner.equals("java.lang.System");
            default -> false;
        };
    }
}
