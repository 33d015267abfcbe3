package emporium.catalog.adapter.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import emporium.catalog.domain.ProductDetails;
import emporium.catalog.domain.Slug;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.w3c.dom.Element;
import tools.jackson.databind.json.JsonMapper;

class DemoShopTest {

    private final JsonMapper json = new JsonMapper();
    private final List<DemoCategory> categories = read("categories.json", DemoCategory[].class);
    private final List<DemoProduct> products = read("products.json", DemoProduct[].class);
    private final List<DemoReview> reviews = read("reviews.json", DemoReview[].class);
    private final DemoPictures pictures = pictures();
    private final List<ProductDetails> details =
            products.stream().map(product -> product.details(pictures)).toList();

    @Test
    void isAShopWorthLookingAround() {
        assertThat(products).hasSizeGreaterThan(60);
        assertThat(categories).hasSizeGreaterThan(8);
    }

    @Test
    void hasReviewsThatAShopperCouldHaveWritten() {
        var slugs = products.stream().map(DemoProduct::slug).toList();

        assertThat(reviews).hasSizeGreaterThan(30);
        assertThat(reviews).extracting(DemoReview::product).isSubsetOf(slugs);
        assertThat(reviews).extracting(DemoReview::rating).contains(1, 2, 3, 4, 5);
        assertThat(reviews)
                .allSatisfy(review -> {
                    assertThat(review.title()).hasSizeBetween(1, 100);
                    assertThat(review.text()).hasSizeBetween(1, 4000);
                    assertThat(review.shownAuthor().value()).isNotEmpty();
                });
    }

    @Test
    void hasBasketsOfThingsItSells() {
        var slugs = products.stream().map(DemoProduct::slug).toList();

        assertThat(read("baskets.json", String[][].class))
                .hasSizeGreaterThan(30)
                .allSatisfy(basket -> {
                    assertThat(basket).hasSizeGreaterThan(1).doesNotHaveDuplicates();
                    assertThat(slugs).contains(basket);
                });
    }

    @Test
    void namesEveryProductPictureAndSkuOnce() {
        assertThat(details).extracting(ProductDetails::slug).doesNotHaveDuplicates();
        assertThat(details).extracting(ProductDetails::name).doesNotHaveDuplicates();
        assertThat(details.stream().flatMap(product -> product.skus().stream()))
                .doesNotHaveDuplicates();
        assertThat(details.stream().flatMap(product -> product.images().stream()))
                .doesNotHaveDuplicates();
    }

    @Test
    void putsEveryProductAtTheAddressOfItsName() {
        assertThat(details)
                .allSatisfy(
                        product -> assertThat(product.slug()).isEqualTo(Slug.of(product.name())));
    }

    @Test
    void putsEveryProductIntoACategoryAndParentsFirst() {
        var known = categories.stream().map(DemoCategory::slug).toList();

        assertThat(products).extracting(DemoProduct::category).isSubsetOf(known);
        for (var category : categories) {
            if (category.parent() != null) {
                assertThat(known.indexOf(category.parent()))
                        .isBetween(0, known.indexOf(category.slug()) - 1);
            }
        }
    }

    @Test
    void describesEveryProductInSentences() {
        assertThat(products)
                .extracting(DemoProduct::description)
                .allSatisfy(text -> assertThat(text).hasSizeBetween(100, 600).endsWith("."));
    }

    @Test
    void showsEveryVariantInAPictureOfItsProduct() {
        for (var product : details) {
            assertThat(product.variants())
                    .allSatisfy(variant -> assertThat(product.images()).contains(variant.image()));
        }
    }

    @Test
    void drawsWithNothingThatRunsOrCallsOut() throws Exception {
        var used =
                products.stream()
                        .flatMap(product -> product.images().stream())
                        .map(pictures::path)
                        .collect(Collectors.toSet());
        assertThat(pictures.paths().values()).containsExactlyInAnyOrderElementsOf(used);
        for (var picture : pictures.files().values()) {
            assertThat(picture.length).isBetween(500, 4200);
            assertThat(new String(picture, UTF_8)).doesNotContain("href", "<!", "url(http", "@");
            var elements = parsed(picture).getElementsByTagName("*");
            for (var i = 0; i < elements.getLength(); i++) {
                var element = (Element) elements.item(i);
                assertThat(element.getTagName())
                        .isIn("svg", "g", "path", "rect", "circle", "ellipse", "clipPath");
                for (var a = 0; a < element.getAttributes().getLength(); a++) {
                    assertThat(element.getAttributes().item(a).getNodeName())
                            .doesNotStartWith("on");
                }
            }
        }
    }

    private static Element parsed(byte[] picture) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder()
                .parse(new java.io.ByteArrayInputStream(picture))
                .getDocumentElement();
    }

    private <T> List<T> read(String file, Class<T[]> type) {
        try (var stream = new ClassPathResource("demo/" + file).getInputStream()) {
            return Arrays.asList(json.readValue(stream, type));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static DemoPictures pictures() {
        try {
            return DemoPictures.load();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
