package emporium.catalog.adapter.db;

/**
 * How the typed words choose products, and how well each fits; SQL with the parameter {@code text}.
 */
record TextMatch(String condition, String rank) {

    static final TextMatch EVERYTHING = new TextMatch("true", "");

    /** All the words, in any grammatical form, with quotes and minus as in a web search. */
    static final TextMatch WORDS =
            new TextMatch(
                    "p.search @@ websearch_to_tsquery('shop', :text)",
                    "round(cast(ts_rank(p.search, websearch_to_tsquery('shop', :text)) as numeric), 6)");

    /** Something spelled like it; how alike is a setting of the session, see application.yaml. */
    static final TextMatch SPELLING =
            new TextMatch(
                    "folded(:text) <% p.words",
                    "round(cast(word_similarity(folded(:text), p.words) as numeric), 6)");
}
