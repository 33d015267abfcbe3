package emporium.notification.domain;

/** Text that means only itself between tags and in quoted attributes. */
final class Html {

    private Html() {}

    static String escape(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        text.codePoints()
                .forEach(at -> {
                    switch (at) {
                        case '&' -> escaped.append("&amp;");
                        case '<' -> escaped.append("&lt;");
                        case '>' -> escaped.append("&gt;");
                        case '"' -> escaped.append("&quot;");
                        case '\'' -> escaped.append("&#39;");
                        default -> escaped.appendCodePoint(at);
                    }
                });
        return escaped.toString();
    }
}
