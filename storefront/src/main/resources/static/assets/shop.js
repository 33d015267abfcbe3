// Only what makes a page better that works without it.
(() => {
    'use strict';

    // The parts of an order's page that change while it is under way.
    const parts = ['status', 'actions', 'to-cart'];

    const refresh = async () => {
        const answer = await fetch(location.href);
        if (!answer.ok) {
            return;
        }
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        if (!page.getElementById('status')) {
            location.reload(); // it has become another page: that of signing in
        }
        for (const part of parts) {
            document.getElementById(part)?.replaceWith(page.getElementById(part) ?? '');
        }
    };

    // Each step is shown as it happens, one after the other, until the page itself says that it was
    // the last. A stream that is over before, or a page that could not be had, is asked for again.
    const follow = (pause) => {
        const status = document.querySelector('#status[data-events]');
        if (!status) {
            return;
        }
        const stream = new EventSource(status.dataset.events);
        let shown = Promise.resolve();
        const show = () => {
            shown = shown.then(refresh).catch(() => {});
        };
        const over = () => {
            stream.close();
            show();
            shown.then(() => setTimeout(follow, pause, Math.min(2 * pause, 30000)));
        };
        stream.addEventListener('status', show);
        stream.addEventListener('end', over);
        stream.addEventListener('error', () => {
            if (stream.readyState === EventSource.CLOSED) {
                over();
            }
        });
    };
    follow(1000);

    // A page that answers a form begins with what is to be put right.
    document.querySelector('.errors')?.focus();
})();
