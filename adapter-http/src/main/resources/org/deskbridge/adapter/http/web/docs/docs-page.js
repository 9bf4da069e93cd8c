/** Shows the description of the API. Nothing here asks another host for anything. */

const dark = matchMedia('(prefers-color-scheme: dark)');
const wearColours = () => document.documentElement.classList.toggle('dark-mode', dark.matches);
dark.addEventListener('change', wearColours);
wearColours();

/**
 * What starts something comes first, and what only older clients need comes last.
 *
 * @param {any} one
 * @param {any} other
 */
function inReadingOrder(one, other) {
  const rank = (/** @type {any} */ call) =>
    (call.getIn(['operation', 'deprecated']) ? 2 : 0) + (call.get('method') === 'post' ? 0 : 1);
  return rank(one) - rank(other) || one.get('path').localeCompare(other.get('path'));
}

// Set by the script before this one.
const { SwaggerUIBundle } = /** @type {any} */ (globalThis);

SwaggerUIBundle({
  dom_id: '#docs',
  url: '/openapi.json',
  validatorUrl: null,
  deepLinking: true,
  displayRequestDuration: true,
  operationsSorter: inReadingOrder,
  defaultModelsExpandDepth: 0,
  defaultModelExpandDepth: 2,
  presets: [SwaggerUIBundle.presets.apis],
  layout: 'BaseLayout',
  onComplete: () => (document.body.dataset.ready = 'true'),
});
