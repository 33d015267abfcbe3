package emporium.order;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import emporium.platform.test.architecture.ServiceArchitecture;

@AnalyzeClasses(packages = "emporium.order", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest static final ArchTests RULES = ArchTests.in(ServiceArchitecture.class);

    /** Orders know quotes, quotes know carts, carts know the assortment: never the other way. */
    @ArchTest
    static final ArchRule featuresDoNotGoInCircles =
            SlicesRuleDefinition.slices()
                    .matching(
                            "emporium.order.(cart|quote|order|coupon|assortment|rates|returns).(*)..")
                    .should()
                    .beFreeOfCycles();

    @ArchTest
    static final ArchRule nobodyKnowsOrdersBeforeThereIsOne =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "emporium.order.cart..",
                            "emporium.order.quote..",
                            "emporium.order.coupon..",
                            "emporium.order.assortment..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("emporium.order.order..");
}
