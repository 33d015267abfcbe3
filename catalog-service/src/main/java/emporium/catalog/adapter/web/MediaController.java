package emporium.catalog.adapter.web;

import emporium.catalog.application.Pictures;
import emporium.catalog.domain.CatalogRefusal;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Pictures. An SVG is a document that could run scripts when it is opened by itself; the policy
 * sent along allows it nothing but to be seen.
 */
@RestController
class MediaController {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

    private final Pictures pictures;

    MediaController(Pictures pictures) {
        this.pictures = pictures;
    }

    @GetMapping("/media/{file:[a-z0-9-]+(?:\\.[0-9a-f]{8})?\\.svg}")
    ResponseEntity<byte[]> picture(@PathVariable String file) {
        var picture = pictures.find(file).orElseThrow(CatalogRefusal.PictureUnknown::new);
        return ResponseEntity.ok()
                .cacheControl(FOR_EVER)
                .contentType(SVG)
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .body(picture);
    }
}
