/** @typedef {'ready' | 'insecure' | 'missing' | 'framed'} Ability */
/** @typedef {'permissionsPolicy' | 'featurePolicy'} PolicyName where browsers keep the policy of a document */
/** @typedef {{ allowsFeature?: (feature: string) => boolean }} Policy */

/**
 * Returns whether this page can share a screen, or what prevents it.
 *
 * @returns {Ability}
 */
export function shareAbility() {
  if (!window.isSecureContext) {
    return 'insecure';
  }
  if (typeof navigator.mediaDevices?.getDisplayMedia !== 'function') {
    return 'missing';
  }
  return framed() && !allowedByFrame() ? 'framed' : 'ready';
}

/** Returns whether the page is embedded in another one. */
export function framed() {
  return window.self !== window.top;
}

function allowedByFrame() {
  const { permissionsPolicy, featurePolicy } = /** @type {Document & { [name in PolicyName]?: Policy }} */ (document);
  const policy = permissionsPolicy ?? featurePolicy;
  // Browsers without this information are assumed to allow it.
  return policy?.allowsFeature?.('display-capture') ?? true;
}
