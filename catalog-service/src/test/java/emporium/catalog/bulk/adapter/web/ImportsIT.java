package emporium.catalog.bulk.adapter.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import emporium.catalog.RunningCatalog;
import emporium.platform.test.TestTokens;
import emporium.platform.test.contract.Contracts;
import emporium.platform.test.contract.OpenApiContract;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

class ImportsIT extends RunningCatalog {

    private static final OpenApiContract CONTRACT = Contracts.openApi("catalog-service");

    @Test
    void importsWhatIsGoodAndSaysWhatIsNot() throws Exception {
        var first = draft("Imported Harp", "5.00");
        var taken = product("Owner", "5.00").get("variants").get(0).get("sku").asString();
        var other = product("Other owner", "5.00").get("variants").get(0).get("sku").asString();
        var thief = draft("Thief", "5.00").replaceFirst("TEST-[0-9A-F]{8}", taken);
        var both =
                thief.replace(
                        "\"variants\":[",
                        "\"variants\":[" + variantOf(thief).replace(taken, other) + ",");
        var lost = draft("Lost", "5.00").replace("\"decor\"", "\"nowhere\"");
        var last = draft("Imported Lute", "5.00");
        var sent = send("application/x-ndjson", String.join("\n", first, "{", both, lost, last));

        assertValid(sent, "POST", "/api/products/import");
        var done = done(sent);
        assertThat(done.get("created").asLong()).isEqualTo(2);
        assertThat(done.get("failed").asLong()).isEqualTo(3);
        assertThat(done.get("linesRead").asLong()).isEqualTo(5);
        assertThat(done.get("lines").asLong()).isEqualTo(5);
        var errors = staffGet(at(done) + "/errors");
        assertValid(errors, "GET", "/api/products/imports/{id}/errors");
        assertThat(body(errors, 200).get("items"))
                .extracting(error -> error.get("line").asLong())
                .containsExactly(2L, 3L, 4L);
        assertThat(read("/api/products/" + json.readTree(last).get("slug").asString()).get("name"))
                .hasToString("\"Imported Lute\"");
        assertThat(chunks(done)).as("the file is not needed any more").isZero();
        assertThat(body(staffGet("/api/products/imports"), 200).findValuesAsString("id"))
                .contains(done.get("id").asString());
        assertValid(staffGet("/api/products/imports"), "GET", "/api/products/imports");
    }

    @Test
    void changesNothingTheSecondTime() {
        var slug = "drum-" + UUID.randomUUID().toString().substring(0, 8);
        var file =
                """
                slug,name,description,brand,category,images,sku,variant,price
                %1$s,Drum,Loud.,Testwright,decor,/media/nothing.svg,%2$s-A,Small,5
                %1$s,,,,,,%2$s-B,Large,7.50
                """
                        .formatted(slug, slug.toUpperCase(java.util.Locale.ROOT));

        assertThat(done(send("text/csv", file)).get("created").asLong()).isOne();
        assertThat(done(send("text/csv", file)).get("unchanged").asLong()).isOne();
        assertThat(read("/api/products/" + slug).get("version").asLong()).isOne();
        var dearer = file.replace("7.50", "8.50");
        assertThat(done(send("text/csv;charset=UTF-8", dearer)).get("updated").asLong()).isOne();
        assertThat(read("/api/products/" + slug).get("variants")).hasSize(2);
    }

    @Test
    void goesOnWhereAnotherReaderEnded() {
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into product_import (id, format, state, started_by, received_at, bytes,
                            lines, lines_read, failed, attempts, lease, lease_until)
                        values (:id, 'NDJSON', 'RUNNING', 'somebody', now(), 9, 3, 2, 2, 1,
                            gen_random_uuid(), now() - interval '1 second')
                        """)
                .param("id", id)
                .update();
        jdbc.sql("insert into product_import_chunk values (:id, 0, :content)")
                .param("id", id)
                .param("content", ("{\n{\n" + draft("Resumed Horn", "5.00")).getBytes(UTF_8))
                .update();

        var done = done("/api/products/imports/" + id);
        assertThat(done.get("created").asLong()).isOne();
        assertThat(done.get("failed").asLong()).as("not counted again").isEqualTo(2);
    }

    @Test
    void readsFilesOfManyChunks() {
        var file = new StringBuilder();
        for (var i = 0; i < 800; i++) {
            file.append("{\"name\":\"").append("x".repeat(1000)).append("\"}\n");
        }
        var done = done(send("application/x-ndjson", file.toString()));

        assertThat(done.get("failed").asLong()).isEqualTo(800);
        assertThat(done.get("errors").asLong()).isGreaterThan(1000);
        var kept = jdbc.sql("select count(*) from product_import_fault where import_id = :id");
        assertThat(
                        kept.param("id", UUID.fromString(done.get("id").asString()))
                                .query(Long.class)
                                .single())
                .isEqualTo(1000);
        var page = body(staffGet(at(done) + "/errors"), 200);
        var next = body(staffGet(at(done) + "/errors?after=" + page.get("next").asLong()), 200);
        assertThat(next.get("items").get(0).get("line").asLong())
                .isGreaterThanOrEqualTo(page.get("items").get(99).get("line").asLong());
    }

    @Test
    void refusesWhatIsNoFile() throws Exception {
        var empty = send("text/csv", "");
        assertThat(body(empty, 400).get("type").asString()).endsWith("/file-empty");
        assertValid(empty, "POST", "/api/products/import");
        assertThat(send("application/json", "{}")).hasStatus(415);
        assertThat(staffGet("/api/products/imports/" + UUID.randomUUID())).hasStatus(404);
        assertThat(staffGet("/api/products/imports/x")).hasStatus(400);
    }

    @Test
    void takesMoreThanOtherRoutesDo() {
        var large = "\n".repeat(1_100_000) + draft("Heavy Organ", "5.00");

        assertThat(done(send("application/x-ndjson", large)).get("created").asLong()).isOne();
        assertThat(staff(org.springframework.http.HttpMethod.POST, "/api/products", "", large))
                .hasStatus(413);
    }

    private String variantOf(String draft) {
        return json.readTree(draft).get("variants").get(0).toString();
    }

    private MvcTestResult send(String type, String file) {
        return http.post()
                .uri("/api/products/import")
                .contentType(MediaType.parseMediaType(type))
                .header("Authorization", "Bearer " + TestTokens.staff())
                .content(file.getBytes(UTF_8))
                .exchange();
    }

    private MvcTestResult staffGet(String uri) {
        return http.get()
                .uri(uri)
                .header("Authorization", "Bearer " + TestTokens.staff())
                .exchange();
    }

    private JsonNode done(MvcTestResult sent) {
        body(sent, 202);
        return done(String.valueOf(sent.getResponse().getHeader("Location")));
    }

    private JsonNode done(String uri) {
        return await().until(
                        () -> {
                            var now = staffGet(uri);
                            assertValid(now, "GET", "/api/products/imports/{id}");
                            return body(now, 200);
                        },
                        now -> now.get("status").asString().equals("done"));
    }

    private static String at(JsonNode report) {
        return "/api/products/imports/" + report.get("id").asString();
    }

    private long chunks(JsonNode report) {
        return jdbc.sql("select count(*) from product_import_chunk where import_id = :id")
                .param("id", UUID.fromString(report.get("id").asString()))
                .query(Long.class)
                .single();
    }

    private static void assertValid(MvcTestResult answer, String method, String path)
            throws Exception {
        var response = answer.getResponse();
        CONTRACT.assertValidResponse(
                method, path, response.getStatus(), response.getContentAsString(UTF_8));
    }
}
