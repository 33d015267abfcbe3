package emporium.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;

/** On a desk or on a phone, by day or by night. */
enum Look {
    WIDE_LIGHT(1280, 900, ColorScheme.LIGHT),
    NARROW_DARK(390, 844, ColorScheme.DARK),
    NARROW_LIGHT(390, 844, ColorScheme.LIGHT);

    /** Each size and each scheme once: no rule minds which of them come together. */
    static final List<Look> BOTH = List.of(WIDE_LIGHT, NARROW_DARK);

    private final int width;
    private final int height;
    private final ColorScheme scheme;

    Look(int width, int height, ColorScheme scheme) {
        this.width = width;
        this.height = height;
        this.scheme = scheme;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    ColorScheme scheme() {
        return scheme;
    }

    void of(Page page) {
        page.setViewportSize(width, height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }
}
