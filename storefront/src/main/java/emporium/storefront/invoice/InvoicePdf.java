package emporium.storefront.invoice;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter.ICUBidiSplitterFactory;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import emporium.storefront.web.Formats;
import emporium.storefront.web.Languages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Prints an invoice: the template's HTML, laid out by OpenHTMLtoPDF. Its font is in the file, since
 * the fonts that every reader has know no Arabic; nothing is fetched from anywhere.
 */
@Component
class InvoicePdf {

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final int BOLD = 700;

    private final ITemplateEngine templates;

    InvoicePdf(ITemplateEngine templates) {
        this.templates = templates;
    }

    byte[] of(Invoice invoice, Locale language) {
        var rightToLeft = Languages.isRightToLeft(language);
        var html =
                templates.process(
                        "invoice/paper",
                        new Context(
                                language,
                                Map.of(
                                        "invoice",
                                        invoice,
                                        "formats",
                                        new Formats(language),
                                        "language",
                                        language.toLanguageTag(),
                                        "direction",
                                        rightToLeft ? "rtl" : "ltr")));
        try (var pdf = new ByteArrayOutputStream()) {
            new PdfRendererBuilder()
                    .useUnicodeBidiSplitter(new ICUBidiSplitterFactory())
                    .useUnicodeBidiReorderer(new ICUBidiReorderer())
                    .defaultTextDirection(rightToLeft ? TextDirection.RTL : TextDirection.LTR)
                    .useExternalResourceAccessControl(
                            (_, _) -> false,
                            ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useFont(() -> font("DejaVuSans.ttf"), "DejaVu")
                    .useFont(
                            () -> font("DejaVuSans-Bold.ttf"),
                            "DejaVu",
                            BOLD,
                            FontStyle.NORMAL,
                            true)
                    .usePdfUaAccessibility(true)
                    .withProducer("Emporium")
                    .withHtmlContent(html, null)
                    .toStream(pdf)
                    .run();
            return pdf.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream font(String file) {
        return Objects.requireNonNull(InvoicePdf.class.getResourceAsStream(FONTS + file));
    }
}
