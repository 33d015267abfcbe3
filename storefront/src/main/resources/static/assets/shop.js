// Only what makes a page better that works without it.
(() => {
    'use strict';

    // An order that is under way: each step is shown as it happens, until the last.
    const watch = (status) => {
        const stream = new EventSource(status.dataset.events);
        const show = () => htmx.ajax('GET', location.pathname, { source: '#status', target: '#status', select: '#status', swap: 'outerHTML' });
        stream.addEventListener('status', show);
        stream.addEventListener('end', () => {
            stream.close();
            show();
        });
    };
    const status = document.querySelector('#status[data-events]');
    if (status) {
        watch(status);
    }

    // A page that answers a form begins with what is to be put right.
    document.querySelector('.errors')?.focus();
})();
