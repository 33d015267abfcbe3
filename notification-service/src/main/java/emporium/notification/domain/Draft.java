package emporium.notification.domain;

import java.util.List;

/** What a mail says, in its language, before it is text or HTML. */
record Draft(Texts texts, String subject, String headline, String greeting, List<Block> blocks) {

    Draft {
        blocks = List.copyOf(blocks);
    }
}
