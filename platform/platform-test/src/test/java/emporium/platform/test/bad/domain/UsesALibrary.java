package emporium.platform.test.bad.domain;

import org.springframework.util.StringUtils;

record UsesALibrary(String text) {

    boolean empty() {
        return !StringUtils.hasText(text);
    }
}
