package emporium.catalog.bulk.adapter.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import emporium.catalog.bulk.application.Entry;
import emporium.catalog.bulk.application.Entry.Bad;
import emporium.catalog.bulk.application.Entry.Good;
import emporium.catalog.bulk.domain.Fault;
import emporium.catalog.bulk.domain.Format;
import emporium.catalog.domain.Variant;
import jakarta.validation.Validation;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

class FileEntriesTest {

    private static final String HEADER =
            "slug,name,description,brand,category,images,attribute.material,sku,variant,price,variant.color\n";
    private static final String LAMP =
            "lamp,Lamp,It shines.,Lumenwald,lighting,/media/lamp.svg,Linen,LAMP-%s,%s,79.50,%s\n";

    private final Checked checked =
            new Checked(Validation.buildDefaultValidatorFactory().getValidator());
    private final FileEntries entries =
            new FileEntries(
                    new NdjsonEntries(JsonMapper.builder().build(), checked),
                    checked,
                    new FileSettings(DataSize.ofKilobytes(4)));

    @Test
    void readsOneProductALine() {
        var read = ndjson("\uFEFF" + json("one") + "\r\n\n" + json("two"));

        assertThat(read).hasSize(2).allMatch(Good.class::isInstance);
        assertThat(read.get(1).firstLine()).as("empty lines count").isEqualTo(3);
    }

    @Test
    void saysOnWhichLineAndInWhichFieldItIsWrong() {
        var read =
                ndjson(
                        String.join(
                                "\n",
                                json("one"),
                                "{broken",
                                json("three").replace("\"5.00\"", "\"-1\""),
                                "[]",
                                "null",
                                json("six")
                                        .replace("\"images\":[\"/media/x.svg\"]", "\"images\":{}"),
                                json("seven") + "{}",
                                json("eight")));

        assertThat(read.getFirst()).isInstanceOf(Good.class);
        assertThat(read.getLast()).isInstanceOf(Good.class);
        assertThat(faults(read)).extracting(Fault::line).containsExactly(2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(faults(read).get(1).field()).isEqualTo("variants[0].price.amount");
        assertThat(faults(read).get(4).field()).isEqualTo("images");
    }

    @Test
    void passesOverWhatIsTooLongOrNotUtf8() {
        var file = "x".repeat(5000) + "\n\u00e9\n" + json("three");
        var read = read(Format.NDJSON, file.getBytes(ISO_8859_1));

        assertThat(faults(read))
                .containsExactly(
                        new Fault(1, "", "is longer than 4096 bytes"),
                        new Fault(2, "", "is not UTF-8"));
        assertThat(read.getLast()).isInstanceOf(Good.class);
    }

    @Test
    void gathersTheRowsOfAProduct() {
        var read = csv(HEADER + lamp("CLAY") + "lamp,,,,,,,LAMP-MOSS,Moss,80,Moss\n" + cup("1"));

        var lamp = ((Good) read.getFirst()).details();
        assertThat(lamp.variants())
                .extracting(Variant::name, variant -> variant.price().amount())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("CLAY", "79.50"),
                        org.assertj.core.groups.Tuple.tuple("Moss", "80.00"));
        assertThat(lamp.attributes()).containsEntry("material", "Linen");
        assertThat(lamp.variants().getLast().attributes()).containsEntry("color", "Moss");
        assertThat(lamp.variants().getLast().image()).isEqualTo("/media/lamp.svg");
        assertThat(read.get(1)).isInstanceOf(Good.class);
    }

    @Test
    void namesTheRowAndColumnOfAVariant() {
        var read = csv(HEADER + lamp("CLAY") + "lamp,,,,,,,not a sku,Moss,-1,Moss\n" + cup("1"));

        assertThat(faults(read))
                .extracting(Fault::line, Fault::field)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3L, "price"),
                        org.assertj.core.groups.Tuple.tuple(3L, "sku"));
        assertThat(read.getLast()).isInstanceOf(Good.class);
    }

    @Test
    void readsQuotedLineBreaksAndCountsThem() {
        var two = lamp("CLAY").replace("It shines.", "\"It \"\"shines\"\",\nand more.\"");
        var read = csv(HEADER + two + cup("x y"));

        assertThat(((Good) read.getFirst()).details().description())
                .isEqualTo("It \"shines\",\nand more.");
        assertThat(faults(read)).extracting(Fault::line).isNotEmpty().containsOnly(4L);
    }

    @Test
    void aQuoteThatIsNeverClosedSpoilsNoMoreThanItsNeighbours() {
        var cups = IntStream.range(0, 9).mapToObj(i -> cup("" + i)).collect(Collectors.joining());
        var read = csv(HEADER + lamp("CLAY") + "hat,\"Hat\n" + cups);

        assertThat(faults(read))
                .extracting(Fault::line)
                .as("the lamp may have lost a row, and the first cup too")
                .containsExactly(2L, 3L, 4L);
        assertThat(read.stream().filter(Good.class::isInstance)).hasSize(8);
    }

    @Test
    void neverTakesHalfAProductForAWhole() {
        var odd = "lamp,Lamp,too,few\n";
        assertThat(csv(HEADER + lamp("CLAY") + odd + lamp("MOSS"))).allMatch(Bad.class::isInstance);
        assertThat(csv(HEADER + odd + lamp("MOSS"))).allMatch(Bad.class::isInstance);
        assertThat(csv(HEADER + ",,,,,,,A,b,1,c\n" + lamp("MOSS"))).allMatch(Bad.class::isInstance);
        assertThat(csv(HEADER + lamp("CLAY") + ",,,,,,,A,b,1,c\n")).allMatch(Bad.class::isInstance);
        var scattered = csv(HEADER + lamp("CLAY") + cup("1") + lamp("MOSS"));
        assertThat(scattered.getLast()).isInstanceOf(Bad.class);
        assertThat(faults(scattered).getFirst().message()).contains("line 2");
    }

    @Test
    void takesNoMoreVariantsThanAProductMayHave() {
        var rows =
                IntStream.range(0, 300).mapToObj(i -> lamp("V" + i)).collect(Collectors.joining());
        var read = csv(HEADER + rows + cup("1"));

        assertThat(read).hasSize(2);
        assertThat(faults(read)).extracting(Fault::field).containsExactly("variants");
    }

    @Test
    void refusesAHeaderThatItDoesNotUnderstand() {
        assertThat(faults(csv("slug,colour\nlamp,red\n")))
                .containsExactly(new Fault(1, "", "has an unknown column: colour"));
        assertThat(faults(csv("slug,name,sku\n")))
                .containsExactly(new Fault(1, "", "lacks columns: price"));
        assertThat(faults(csv("slug,name,sku,price,slug\n")))
                .containsExactly(new Fault(1, "", "has a column twice: slug"));
    }

    private static String lamp(String color) {
        return LAMP.formatted(color, color, color);
    }

    private static String cup(String number) {
        return "cup-%s,Cup,To drink.,Brookside,kitchen,/media/cup.svg,,CUP-%s,One,3,\n"
                .formatted(number, number);
    }

    private static String json(String slug) {
        return """
        {"slug":"%s","name":"Thing","description":"Text","brand":"B","category":"decor",\
        "images":["/media/x.svg"],"variants":[{"sku":"T-1","name":"One",\
        "price":{"amount":"5.00","currency":"EUR"},"image":"/media/x.svg"}]}\
        """
                .formatted(slug);
    }

    private List<Entry> ndjson(String text) {
        return read(Format.NDJSON, text.getBytes(UTF_8));
    }

    private List<Entry> csv(String text) {
        return read(Format.CSV, text.getBytes(UTF_8));
    }

    private List<Entry> read(Format format, byte[] file) {
        var read = new ArrayList<Entry>();
        entries.of(format, new ByteArrayInputStream(file)).forEachRemaining(read::add);
        assertThat(read).isSortedAccordingTo(java.util.Comparator.comparingLong(Entry::lastLine));
        return read;
    }

    private static List<Fault> faults(List<Entry> read) {
        return read.stream()
                .flatMap(entry ->
                        entry instanceof Bad bad
                                ? bad.faults().stream()
                                : java.util.stream.Stream.empty())
                .toList();
    }
}
