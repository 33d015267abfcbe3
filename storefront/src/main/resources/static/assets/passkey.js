// Forms that need an authenticator: shown where the browser has passkeys, and sent with its answer.
(() => {
    'use strict';

    const able = window.PublicKeyCredential?.parseCreationOptionsFromJSON
        && window.PublicKeyCredential.parseRequestOptionsFromJSON
        // a passkey is for a name: there are none at a number
        && !/^[\d.]+$|^\[/.test(location.hostname);

    const ceremonies = {
        create: (options) => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }),
        get: (options) => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }),
    };

    const ask = (form) => {
        const fields = new URLSearchParams(new FormData(form));
        fields.set('origin', location.origin);
        return fetch(form.dataset.options, { method: 'POST', body: fields });
    };

    const tell = (form, sentence) => {
        const place = form.querySelector('[data-failed]');
        place.textContent = sentence || place.dataset.failed;
        place.hidden = false;
        place.focus();
    };

    const send = async (form) => {
        const answer = await ask(form);
        if (answer.redirected) {
            location.assign(answer.url);
            return;
        }
        const json = await answer.json();
        if (!answer.ok) {
            tell(form, json.message);
            return;
        }
        const credential = await ceremonies[form.dataset.passkey](json);
        form.elements.credential.value = JSON.stringify(credential);
        // it has been shown already, and need not travel again
        form.querySelector('[type=password]')?.remove();
        form.submit();
    };

    const prepare = (form) => {
        let busy = false;
        form.hidden = false;
        document.getElementById(form.dataset.impossible)?.remove();
        form.addEventListener('submit', async (event) => {
            event.preventDefault();
            if (busy) {
                return;
            }
            busy = true;
            try {
                await send(form);
            } catch {
                // whoever has changed their mind, or a connection that is gone
                tell(form);
            } finally {
                busy = false;
            }
        });
    };

    if (able) {
        document.querySelectorAll('form[data-passkey]').forEach(prepare);
    }
})();
