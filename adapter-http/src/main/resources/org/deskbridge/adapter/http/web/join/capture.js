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

/**
 * Lets the customer choose what to share.
 *
 * @returns {Promise<MediaStream>} rejects if they choose nothing
 */
export async function chooseScreen() {
  const stream = await navigator.mediaDevices.getDisplayMedia(
    /** @type {DisplayMediaStreamOptions} */ ({
      video: { frameRate: { ideal: 15, max: 30 } },
      audio: false,
      selfBrowserSurface: 'exclude',
      surfaceSwitching: 'include',
      monitorTypeSurfaces: 'include',
    }),
  );
  for (const track of stream.getVideoTracks()) {
    // Sharp text matters more than smooth motion.
    track.contentHint = 'detail';
  }
  return stream;
}

function allowedByFrame() {
  const { permissionsPolicy, featurePolicy } = /** @type {Document & { [name in PolicyName]?: Policy }} */ (document);
  const policy = permissionsPolicy ?? featurePolicy;
  // Browsers without this information are assumed to allow it.
  return policy?.allowsFeature?.('display-capture') ?? true;
}
