package emporium.storefront.passkey;

import emporium.storefront.clients.Refused;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The script sends it twice: with the password, for what the browser is to be asked; and with the
 * browser's answer, without.
 */
record PasskeyForm(
        @NotBlank(message = "{passkey.name.missing}")
                @Size(max = 100, message = "{passkey.name.missing}")
                String name,
        String password,
        String credential) {

    PasskeyForm {
        name = name == null ? "" : name.strip();
        password = password == null ? "" : password;
        credential = credential == null ? "" : credential;
    }

    static PasskeyForm empty() {
        return new PasskeyForm("", "", "");
    }

    /** What to tell whoever filled it in. */
    static String message(Refused refused) {
        return switch (refused.kind()) {
            case "wrong-password" -> "passkey.password.wrong";
            case "address-unverified" -> "passkey.unverified";
            case "too-many-passkeys" -> "passkey.tooMany";
            case "too-many-tries" -> "signIn.later";
            default -> {
                if (refused.status() != 400) {
                    throw refused;
                }
                yield "passkey.failed";
            }
        };
    }

    @Override
    public String toString() {
        return "PasskeyForm[***]";
    }
}
