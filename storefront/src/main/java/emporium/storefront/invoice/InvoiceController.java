package emporium.storefront.invoice;

import emporium.storefront.orders.MyOrders;
import emporium.storefront.session.Shopper;
import emporium.storefront.web.NotThere;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** For the owner of the order, and for the staff. */
@Controller
class InvoiceController {

    private final MyOrders orders;
    private final InvoicePdf pdf;

    InvoiceController(MyOrders orders, InvoicePdf pdf) {
        this.orders = orders;
        this.pdf = pdf;
    }

    @GetMapping("/orders/{id}/invoice")
    String page(Shopper shopper, @PathVariable UUID id, Model model) {
        model.addAttribute("invoice", invoice(shopper, id));
        return "invoice/page";
    }

    @GetMapping(path = "/orders/{id}/invoice.pdf")
    ResponseEntity<byte[]> pdf(Shopper shopper, @PathVariable UUID id, Locale language) {
        var invoice = invoice(shopper, id);
        var name = invoice.order().number() + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(pdf.of(invoice, language));
    }

    private Invoice invoice(Shopper shopper, UUID id) {
        return Invoice.of(orders.findForReading(shopper, id)).orElseThrow(NotThere::new);
    }
}
