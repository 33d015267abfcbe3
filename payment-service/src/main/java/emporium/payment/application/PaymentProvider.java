package emporium.payment.application;

import emporium.payment.domain.ProviderAnswer;
import emporium.payment.domain.ProviderCall;
import emporium.payment.domain.ProviderKey;
import java.util.Optional;

/**
 * The payment provider. Never called inside a transaction. No method throws because of the
 * provider: what cannot be known is {@link ProviderAnswer.Unknown}.
 */
public interface PaymentProvider {

    /** Safe to repeat: the key sees to it that it happens once. */
    ProviderAnswer ask(ProviderCall call);

    /** What became of an authorization; empty when the provider has never heard of the key. */
    Optional<ProviderAnswer> find(ProviderKey key);

    /** False while calling it would be pointless. */
    boolean isWorthAsking();
}
