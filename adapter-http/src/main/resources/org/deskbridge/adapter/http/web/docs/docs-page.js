/**
 * Shows the document of the API. Nothing is loaded from other hosts.
 *
 * @typedef {{ get: (key: 'path' | 'method') => string, getIn: (path: string[]) => unknown }} Call
 * @typedef {((options: object) => void) & { presets: { apis: unknown } }} SwaggerUI
 */

const dark = matchMedia('(prefers-color-scheme: dark)');
const followColourScheme = () => document.documentElement.classList.toggle('dark-mode', dark.matches);
dark.addEventListener('change', followColourScheme);
followColourScheme();

/**
 * Sorts calls that start something first, and calls for older clients last.
 *
 * @param {Call} one
 * @param {Call} other
 */
function inReadingOrder(one, other) {
  const rank = (/** @type {Call} */ call) =>
    (call.getIn(['operation', 'deprecated']) ? 2 : 0) + (call.get('method') === 'post' ? 0 : 1);
  return rank(one) - rank(other) || one.get('path').localeCompare(other.get('path'));
}

// Defined by the script that the page loads before this one.
const { SwaggerUIBundle } = /** @type {typeof globalThis & { SwaggerUIBundle: SwaggerUI }} */ (globalThis);

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
