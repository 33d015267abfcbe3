package emporium.payment.adapter.db;

import emporium.payment.domain.Money;
import emporium.payment.domain.PaymentId;
import emporium.payment.domain.PaymentStatus;
import emporium.payment.domain.PaymentStatus.Absent;
import emporium.payment.domain.PaymentStatus.Authorized;
import emporium.payment.domain.PaymentStatus.Barred;
import emporium.payment.domain.PaymentStatus.Cancelling;
import emporium.payment.domain.PaymentStatus.CaptureRefused;
import emporium.payment.domain.PaymentStatus.Captured;
import emporium.payment.domain.PaymentStatus.Capturing;
import emporium.payment.domain.PaymentStatus.Declined;
import emporium.payment.domain.PaymentStatus.GivenUp;
import emporium.payment.domain.PaymentStatus.Requested;
import emporium.payment.domain.PaymentStatus.Voided;
import emporium.payment.domain.PaymentStatus.Voiding;
import emporium.payment.domain.PaymentToken;
import emporium.payment.domain.Reference;
import emporium.payment.domain.Terms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A status, spread over columns and gathered again. */
record StatusColumns(
        String status,
        @Nullable Terms terms,
        @Nullable PaymentToken token,
        @Nullable Instant deadline,
        @Nullable Reference reference,
        int refusals,
        @Nullable String reason) {

    static StatusColumns of(PaymentStatus status) {
        return switch (status) {
            case Absent _ -> throw new IllegalArgumentException("What is absent is not stored");
            case Barred(var reason) -> ended("BARRED", null, reason);
            case Requested(var terms, var token, var deadline) ->
                    new StatusColumns("REQUESTED", terms, token, deadline, null, 0, null);
            case Authorized(var terms, var reference) -> held("AUTHORIZED", terms, reference, null);
            case Capturing(var terms, var reference, var refusals) ->
                    new StatusColumns("CAPTURING", terms, null, null, reference, refusals, null);
            case CaptureRefused(var terms, var reference, var refusals, var reason) ->
                    new StatusColumns(
                            "CAPTURE_REFUSED", terms, null, null, reference, refusals, reason);
            case Captured(var terms, var reference) -> held("CAPTURED", terms, reference, null);
            case Voiding(var terms, var reference, var reason) ->
                    held("VOIDING", terms, reference, reason);
            case Cancelling(var terms, var reason) -> ended("CANCELLING", terms, reason);
            case GivenUp(var terms, var reason) -> ended("GIVEN_UP", terms, reason);
            case Voided(var terms, var reason) -> ended("VOIDED", terms, reason);
            case Declined(var terms, var reason) -> ended("DECLINED", terms, reason);
        };
    }

    static PaymentStatus read(ResultSet row) throws SQLException {
        var status = row.getString("status");
        var reason = row.getString("reason");
        if (status.equals("BARRED")) {
            return new Barred(reason);
        }
        var terms = terms(row);
        return switch (status) {
            case "REQUESTED" ->
                    new Requested(
                            terms,
                            new PaymentToken(row.getString("token")),
                            row.getTimestamp("deadline").toInstant());
            case "AUTHORIZED" -> new Authorized(terms, reference(row));
            case "CAPTURING" -> new Capturing(terms, reference(row), row.getInt("refusals"));
            case "CAPTURE_REFUSED" ->
                    new CaptureRefused(terms, reference(row), row.getInt("refusals"), reason);
            case "CAPTURED" -> new Captured(terms, reference(row));
            case "VOIDING" -> new Voiding(terms, reference(row), reason);
            case "CANCELLING" -> new Cancelling(terms, reason);
            case "GIVEN_UP" -> new GivenUp(terms, reason);
            case "VOIDED" -> new Voided(terms, reason);
            case "DECLINED" -> new Declined(terms, reason);
            default -> throw new IllegalStateException("Unknown status " + status);
        };
    }

    private static StatusColumns held(
            String status, Terms terms, Reference reference, @Nullable String reason) {
        return new StatusColumns(status, terms, null, null, reference, 0, reason);
    }

    private static StatusColumns ended(String status, @Nullable Terms terms, String reason) {
        return new StatusColumns(status, terms, null, null, null, 0, reason);
    }

    private static Terms terms(ResultSet row) throws SQLException {
        return new Terms(
                new PaymentId(row.getObject("payment_id", UUID.class)),
                row.getString("number"),
                new Money(row.getLong("amount"), Currency.getInstance(row.getString("currency"))));
    }

    private static Reference reference(ResultSet row) throws SQLException {
        return new Reference(row.getString("reference"));
    }
}
