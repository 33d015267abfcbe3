package emporium.notification.domain;

import java.net.URI;
import java.util.ArrayList;
import java.util.Optional;

/** What there is to say about an account. */
final class AccountDraft {

    private AccountDraft() {}

    static Draft of(AccountLetter letter, Optional<URI> link) {
        var texts = Texts.in(Language.of(letter.language()));
        var kind = letter.kind().word();
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(texts.say(kind + ".text")));
        link.ifPresent(to -> {
            blocks.add(new Block.Link(texts.say(kind + ".link"), to));
            blocks.add(new Block.Paragraph(texts.say(kind + ".until")));
        });
        blocks.add(new Block.Paragraph(texts.say(kind + ".not-you")));
        return new Draft(
                texts,
                texts.say(kind + ".subject"),
                texts.say(kind + ".headline"),
                texts.say("hello", letter.name()),
                blocks);
    }
}
