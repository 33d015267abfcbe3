package emporium.user.deadletters.adapter.web;

import emporium.platform.web.problem.ProblemException;
import emporium.user.deadletters.application.DeadLetter;
import emporium.user.deadletters.application.DeadLetter.State;
import org.springframework.http.HttpStatus;

final class DeadLetterProblem extends ProblemException {

    private DeadLetterProblem(HttpStatus status, String slug, String detail) {
        super(status, slug, detail);
    }

    static DeadLetterProblem notFound() {
        return new DeadLetterProblem(
                HttpStatus.NOT_FOUND, "not-found", "There is no such dead letter.");
    }

    /** Why nothing became of the wish. */
    static DeadLetterProblem of(DeadLetter letter) {
        return letter.state() == State.OPEN
                ? new DeadLetterProblem(
                        HttpStatus.CONFLICT,
                        "dead-letter-incomplete",
                        "Not all of the message is there: it can only be discarded.")
                : new DeadLetterProblem(
                        HttpStatus.CONFLICT,
                        "dead-letter-closed",
                        "The message has been replayed or discarded before.");
    }
}
