package emporium.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceIT extends StorefrontIT {

    @Test
    void aSaleHasAnInvoiceForItsOwnerAndTheStaff() throws IOException {
        var guest = bought("Gu <b>Est</b>");
        var order = guest.path();
        assertThat(guest.page().select("a[href$='/invoice']")).hasSize(1);

        guest.open(order + "/invoice").is(200);
        assertThat(guest.main()).contains("Invoice EM-1", "Gu <b>Est</b>", "19%", "€178.00");
        assertThat(guest.page().select("main b")).isEmpty();
        try (var pdf = pdf(guest.open(order + "/invoice.pdf").is(200))) {
            assertThat(guest.header("Content-Type")).isEqualTo("application/pdf");
            assertThat(guest.header("Content-Disposition")).contains("inline", "EM-1.pdf");
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Invoice EM-1", "Gu <b>Est</b>", "10117 Berlin", "€178.00", "19%");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Invoice EM-1");
        }
        signedIn("staff@example.com").open(order + "/invoice").is(200);
        browser().open(order + "/invoice").is(404);
        browser().open(order + "/invoice.pdf").is(404);
        signedIn("gus@example.com").open(order + "/invoice.pdf").is(404);
    }

    @Test
    void whatWasNotSoldHasNone() {
        orders.outcome = "REJECTED";
        var guest = bought("Gu Est");
        assertThat(guest.page().select("a[href$='/invoice']")).isEmpty();
        guest.open(guest.path() + "/invoice").is(404);
    }

    @ParameterizedTest
    @CsvSource({"de, Rechnung EM-1, '178,00 €'", "fr, Facture EM-1, '178,00 €'"})
    void itIsInTheShoppersLanguage(String language, String title, String total) throws IOException {
        var guest = bought("Gu Est");
        try (var pdf = pdf(guest.open(guest.path() + "/invoice.pdf?lang=" + language).is(200))) {
            assertThat(new PDFTextStripper().getText(pdf).replace('\u00a0', ' '))
                    .contains(title, total);
        }
    }

    /** Its letters are joined, which PDF has other characters for. */
    @Test
    void itIsWrittenFromRightToLeftInArabic() throws IOException {
        var guest = bought("Gu Est");
        try (var pdf = pdf(guest.open(guest.path() + "/invoice.pdf?lang=ar").is(200))) {
            var text = new PDFTextStripper().getText(pdf);
            assertThat(java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC))
                    .contains("فاتورة")
                    .contains("EM-1");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("ar");
        }
    }

    private static PDDocument pdf(Browser browser) throws IOException {
        return Loader.loadPDF(browser.bytes());
    }

    private Browser bought(String name) {
        var guest = browser();
        guest.open("/products/lamp").submit("/cart/items", java.util.Map.of("quantity", "2"));
        guest.open("/checkout")
                .submit("/checkout", delivery("address.name", name))
                .submit("/checkout/.*/payment");
        return guest;
    }
}
