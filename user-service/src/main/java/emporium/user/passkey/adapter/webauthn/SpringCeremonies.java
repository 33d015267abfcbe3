package emporium.user.passkey.adapter.webauthn;

import com.webauthn4j.util.exception.WebAuthnException;
import emporium.user.domain.Account;
import emporium.user.domain.AccountException;
import emporium.user.domain.AccountId;
import emporium.user.passkey.application.Ceremonies;
import emporium.user.passkey.application.Origin;
import emporium.user.passkey.application.Passkey;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * Spring Security's ceremonies, each for the origin where it takes place: that is the only one it
 * accepts, and its host the relying party. As a passkey stands for the password, the authenticator
 * must have made sure who uses it.
 */
@Component
class SpringCeremonies implements Ceremonies {

    private static final Logger log = LoggerFactory.getLogger(SpringCeremonies.class);
    private static final String NAME = "Emporium";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final AccountEntities entities;
    private final CredentialTable table;
    private final Clock clock;

    SpringCeremonies(AccountEntities entities, CredentialTable table, Clock clock) {
        this.entities = entities;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public Question toCreate(Account account, Origin origin) {
        var options = creation(ceremony(origin, Bytes.random(), _ -> {}), account);
        return new Question(options.getChallenge().toBase64UrlString(), Answers.write(options));
    }

    @Override
    public Question toSignIn(Origin origin) {
        var options = request(origin, Bytes.random());
        return new Question(options.getChallenge().toBase64UrlString(), Answers.write(options));
    }

    @Override
    public String challengeOf(String answer) {
        return Answers.challenge(answer);
    }

    @Override
    public Passkey create(
            Account account, Origin origin, String challenge, String answer, String name) {
        var kept = new AtomicReference<Passkey>();
        var ceremony =
                ceremony(
                        origin,
                        Bytes.fromBase64(challenge),
                        it -> kept.set(table.insert(it, origin, clock.instant())));
        var key = new RelyingPartyPublicKey(Answers.created(answer), name);
        var options = creation(ceremony, account);
        held(() ->
                ceremony.registerCredential(
                        new ImmutableRelyingPartyRegistrationRequest(options, key)));
        return kept.get();
    }

    @Override
    public AccountId signedBy(Origin origin, String challenge, String answer) {
        var asked = Bytes.fromBase64(challenge);
        var signed = Answers.signed(answer);
        var owner = ownerOf(signed, origin);
        var ceremony = ceremony(origin, asked, this::count);
        held(() ->
                ceremony.authenticate(
                        new RelyingPartyAuthenticationRequest(request(origin, asked), signed)));
        return AccountEntities.account(owner);
    }

    /** Before anything dear is done: whether there is such a passkey here, of who it says. */
    private Bytes ownerOf(
            PublicKeyCredential<AuthenticatorAssertionResponse> signed, Origin origin) {
        return table.find(signed.getRawId(), origin)
                .map(CredentialRecord::getUserEntityUserId)
                .filter(owner -> owner.equals(signed.getResponse().getUserHandle()))
                .orElseThrow(AccountException.PasskeyRefused::new);
    }

    private void count(CredentialRecord credential) {
        if (!table.used(credential, clock.instant())) {
            throw new AccountException.PasskeyRefused();
        }
    }

    private WebAuthnRelyingPartyOperations ceremony(
            Origin origin, Bytes challenge, Consumer<CredentialRecord> verified) {
        var ceremony =
                new Webauthn4JRelyingPartyOperations(
                        entities,
                        new CredentialsOfOrigin(table, origin, verified),
                        PublicKeyCredentialRpEntity.builder().id(origin.host()).name(NAME).build(),
                        Set.of(origin.value()));
        ceremony.setCustomizeCreationOptions(options ->
                options.challenge(challenge)
                        .authenticatorSelection(
                                AuthenticatorSelectionCriteria.builder()
                                        .residentKey(ResidentKeyRequirement.REQUIRED)
                                        .userVerification(UserVerificationRequirement.REQUIRED)
                                        .build()));
        return ceremony;
    }

    private static PublicKeyCredentialCreationOptions creation(
            WebAuthnRelyingPartyOperations ceremony, Account account) {
        return ceremony.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(
                        UsernamePasswordAuthenticationToken.authenticated(
                                account.id().toString(), null, List.of())));
    }

    /** The same for everybody: who may answer is not known yet. */
    private static PublicKeyCredentialRequestOptions request(Origin origin, Bytes challenge) {
        return PublicKeyCredentialRequestOptions.builder()
                .rpId(origin.host())
                .challenge(challenge)
                .timeout(PATIENCE)
                .allowCredentials(List.of())
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build();
    }

    /** The library's many ways to say no are one here; which it was is in the log. */
    private static <T> T held(Supplier<T> ceremony) {
        try {
            return ceremony.get();
        } catch (WebAuthnException
                | JacksonException
                | IllegalArgumentException
                | DuplicateKeyException untrue) {
            log.info("A passkey was refused: {}", untrue.toString());
            throw new AccountException.PasskeyRefused();
        }
    }
}
