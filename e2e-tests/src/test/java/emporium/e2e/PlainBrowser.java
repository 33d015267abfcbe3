package emporium.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Connection;
import org.jsoup.Connection.Method;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/**
 * A session of somebody without JavaScript and pictures, light enough to have a hundred of them:
 * keeps cookies, follows redirects, sends the forms it finds. Any answer but a page is an error.
 */
final class PlainBrowser {

    private final URI gateway = Platform.running().gateway();
    private final Connection session;
    private Document page = new Document("");

    PlainBrowser(Duration patience) {
        this.session =
                Jsoup.newSession()
                        .header("Accept-Language", "en")
                        .ignoreHttpErrors(true)
                        .ignoreContentType(true)
                        .timeout(Math.toIntExact(patience.toMillis()));
    }

    /** Sends these headers from now on. */
    PlainBrowser with(Map<String, String> headers) {
        session.headers(headers);
        return this;
    }

    PlainBrowser open(String path) {
        return send(session.newRequest(gateway.resolve(path).toString()).method(Method.GET));
    }

    /** Sends the first form of the page whose address ends so, its own values changed by these. */
    PlainBrowser submit(String action, Map<String, String> changes) {
        var form = (FormElement) page.selectFirst("main form[action$=" + action + "]");
        assertThat(form).as("form %s on %s", action, page).isNotNull();
        var values = new LinkedHashMap<String, String>();
        form.formData().forEach(field -> values.put(field.key(), field.value()));
        values.putAll(changes);
        return send(session.newRequest(form.absUrl("action")).method(Method.POST).data(values));
    }

    Document page() {
        return page;
    }

    private PlainBrowser send(Connection request) {
        try {
            var response = request.execute();
            page = response.parse();
            assertThat(response.statusCode())
                    .as("%s %s\n%s", request.request().method(), response.url(), page.text())
                    .isEqualTo(200);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(request.request().url() + ": " + e.getMessage(), e);
        }
    }
}
