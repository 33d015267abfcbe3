package emporium.catalog.adapter.db;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the typed words choose products, and how well each fits: SQL, and what it takes. */
record TextMatch(String condition, String rank, Map<String, Object> parameters) {

    static final TextMatch EVERYTHING = new TextMatch("true", "", Map.of());

    private static final int MAX_WORDS = 8;

    /** All the words, in any grammatical form, with quotes and minus as in a web search. */
    static TextMatch words(String text) {
        return new TextMatch(
                "p.search @@ websearch_to_tsquery('shop', :text)",
                rounded("ts_rank(p.search, websearch_to_tsquery('shop', :text))"),
                Map.of("text", text));
    }

    /**
     * For each word a piece that looks like it, how much is a setting (application.yaml), or a word
     * from which a slip of the fingers makes it (V7__spelling.sql), which fits best.
     */
    static TextMatch spelling(String text) {
        var words = List.of(text.split("\\s+", MAX_WORDS + 1));
        var conditions = new ArrayList<String>();
        var ranks = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        for (var word : words.subList(0, Math.min(words.size(), MAX_WORDS))) {
            var parameter = "word" + parameters.size();
            var alike = "folded(:%s) <%% p.words".formatted(parameter);
            var meant = "p.search @@ (select meant(folded(:%s)))".formatted(parameter);
            conditions.add("(%s or %s)".formatted(alike, meant));
            ranks.add(
                    "case when %s then 1 else word_similarity(folded(:%s), p.words) end"
                            .formatted(meant, parameter));
            parameters.put(parameter, word);
        }
        return new TextMatch(
                String.join(" and ", conditions),
                rounded("(%s) / %d".formatted(String.join(" + ", ranks), ranks.size())),
                parameters);
    }

    /** Six decimals, so that a cursor brings back exactly the rank it was given. */
    private static String rounded(String rank) {
        return "round(cast(%s as numeric), 6)".formatted(rank);
    }
}
