package emporium.catalog.adapter.demo;

import emporium.catalog.review.domain.Author;
import emporium.catalog.review.domain.Opinion;

/** What somebody who does not exist says of a product, named by its slug. */
record DemoReview(String product, String author, int rating, String title, String text) {

    Opinion opinion() {
        return new Opinion(rating, title, text);
    }

    Author shownAuthor() {
        return Author.of(author);
    }
}
