package emporium.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import emporium.storefront.staff.imports.Imports.Format;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ImportDeskIT extends StorefrontIT {

    private static final String FILE = "slug,name\nlamp,Lamp\nmug,Mug\n";

    @Test
    void aFileIsSentOnAndItsProgressShownByReload() {
        var staff = signedIn("staff@example.com").open("/staff/import");
        staff.upload("/staff/import", "goods.csv", FILE.getBytes(StandardCharsets.UTF_8)).is(200);
        assertThat(imports.content).isEqualTo(FILE);
        assertThat(imports.format).isEqualTo(Format.CSV);
        var page = staff.path();
        assertThat(staff.page().select("progress").attr("value")).isEqualTo("1");
        assertThat(staff.page().select("progress").attr("max")).isEqualTo("3");
        assertThat(staff.page().select("#progress").attr("data-hx-get")).isEqualTo(page);

        imports.over = true;
        staff.open(page);
        assertThat(staff.page().select("progress").attr("value")).isEqualTo("3");
        assertThat(staff.page().select("#progress").hasAttr("data-hx-get")).isFalse();
        assertThat(staff.open("/staff/import").page().select("tbody a").attr("href"))
                .isEqualTo(page);
    }

    @Test
    void aLargeFileIsTakenFromStaffAlone() {
        var large = ("x".repeat(1023) + "\n").repeat(5 * 1024).getBytes(StandardCharsets.UTF_8);
        var staff = signedIn("staff@example.com").open("/staff/import");
        staff.upload("/staff/import", "goods.ndjson", large).is(200);
        assertThat(imports.content).hasSize(large.length);
        assertThat(imports.format).isEqualTo(Format.NDJSON);

        imports.reset();
        var shopper = signedIn("gus@example.com");
        shopper.open("/account");
        shopper.uploadTo("/staff/import", "goods.csv", FILE.getBytes(StandardCharsets.UTF_8))
                .is(404);
        browser()
                .uploadTo("/staff/import", "goods.csv", FILE.getBytes(StandardCharsets.UTF_8))
                .is(404);
        assertThat(imports.content).isEmpty();
    }

    @Test
    void whatIsNoFileOfProductsIsRefusedInPlainWords() {
        var staff = signedIn("staff@example.com").open("/staff/import");
        staff.upload("/staff/import", "goods.xlsx", FILE.getBytes(StandardCharsets.UTF_8)).is(422);
        assertThat(staff.page().select(".errors").text()).contains("must end in .csv");
        staff.upload("/staff/import", "goods.csv", new byte[0]).is(422);
        assertThat(staff.page().select(".errors").text()).contains("not empty");
        staff.open("/staff/import/00000000-0000-0007-0000-000000000008").is(404);
    }

    @Test
    void errorsAreShownByLineAndComeAsOneFile() {
        var staff = signedIn("staff@example.com").open("/staff/import");
        imports.hasFaults(150, "=HYPERLINK(\"x\") <script>alert(1)</script>");
        staff.upload("/staff/import", "goods.csv", FILE.getBytes(StandardCharsets.UTF_8));
        assertThat(staff.page().select("tbody tr")).hasSize(100);
        assertThat(staff.page().select("tbody td").text()).contains("<script>alert(1)</script>");
        assertThat(staff.page().select("main script")).isEmpty();
        assertThat(staff.page().select("[rel=next]").attr("href")).endsWith("?after=100");

        var report = staff.open(staff.path() + "/errors.csv").is(200);
        assertThat(report.header("Content-Type")).startsWith("text/csv");
        assertThat(report.header("Content-Disposition")).startsWith("attachment");
        assertThat(report.body().lines()).hasSize(151);
        assertThat(report.body().lines().skip(1).findFirst().orElseThrow())
                .isEqualTo("1,\"price\",\"'=HYPERLINK(\"\"x\"\") <script>alert(1)</script>\"");
    }
}
