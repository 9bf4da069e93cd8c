/** @typedef {'ready' | 'insecure' | 'missing' | 'framed'} Ability */

/**
 * Says whether this page can share a screen, and if not, what is in the way.
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

/** Returns whether the page stands inside another one. */
export function framed() {
  return window.self !== window.top;
}

/**
 * Lets the customer choose what to share.
 *
 * @returns {Promise<MediaStream>} rejects when they chose nothing
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
  const policy = /** @type {any} */ (document).permissionsPolicy ?? /** @type {any} */ (document).featurePolicy;
  // Browsers that do not tell are given the benefit of the doubt.
  return policy?.allowsFeature?.('display-capture') ?? true;
}
