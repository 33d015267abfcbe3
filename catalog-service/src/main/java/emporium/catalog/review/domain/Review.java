package emporium.catalog.review.domain;

import emporium.catalog.review.domain.ReviewChange.Changed;
import emporium.catalog.review.domain.ReviewChange.Withdrawn;
import emporium.catalog.review.domain.ReviewChange.Written;
import emporium.catalog.review.domain.Visibility.Hidden;
import emporium.catalog.review.domain.Visibility.Shown;
import java.time.Instant;
import java.util.UUID;

/** A review at one version. Whose it is, only the database knows. */
public record Review(
        UUID id,
        UUID productId,
        Author author,
        Opinion opinion,
        Visibility visibility,
        long version,
        Instant writtenAt,
        Instant changedAt) {

    public static ReviewChange write(
            UUID id,
            UUID productId,
            String customerId,
            Author author,
            Opinion opinion,
            Instant now) {
        var review = new Review(id, productId, author, opinion, new Shown(), 1, now, now);
        return new Written(review, customerId, RatingShift.gained(opinion));
    }

    /** A hidden review stays hidden, whatever it says now. */
    public ReviewChange edit(long seenVersion, Author newAuthor, Opinion newOpinion, Instant now) {
        requireSeen(seenVersion);
        var shift =
                switch (visibility) {
                    case Shown _ -> RatingShift.between(opinion, newOpinion);
                    case Hidden _ -> RatingShift.NONE;
                };
        return new Changed(next(newAuthor, newOpinion, visibility, now), shift);
    }

    public ReviewChange withdraw(long seenVersion) {
        requireSeen(seenVersion);
        var shift =
                switch (visibility) {
                    case Shown _ -> RatingShift.lost(opinion);
                    case Hidden _ -> RatingShift.NONE;
                };
        return new Withdrawn(next(author, opinion, visibility, changedAt), shift);
    }

    /** Hidden again, only the reason is a new one. */
    public ReviewChange hide(long seenVersion, Hidden hidden) {
        requireSeen(seenVersion);
        var shift =
                switch (visibility) {
                    case Shown _ -> RatingShift.lost(opinion);
                    case Hidden _ -> RatingShift.NONE;
                };
        return new Changed(next(author, opinion, hidden, changedAt), shift);
    }

    public ReviewChange show(long seenVersion) {
        requireSeen(seenVersion);
        var shift =
                switch (visibility) {
                    case Shown _ -> RatingShift.NONE;
                    case Hidden _ -> RatingShift.gained(opinion);
                };
        return new Changed(next(author, opinion, new Shown(), changedAt), shift);
    }

    /** {@code at} is when its author changed it last; whether it is shown is not their doing. */
    private Review next(
            Author newAuthor, Opinion newOpinion, Visibility newVisibility, Instant at) {
        return new Review(
                id, productId, newAuthor, newOpinion, newVisibility, version + 1, writtenAt, at);
    }

    private void requireSeen(long seenVersion) {
        if (seenVersion != version) {
            throw new ReviewRefusal.Outdated();
        }
    }
}
