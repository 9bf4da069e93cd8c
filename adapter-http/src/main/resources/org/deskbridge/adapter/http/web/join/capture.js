/**
 * Lets the customer choose what to share.
 *
 * @returns {Promise<MediaStream>} rejects if nothing is shared; `refusalOf` in refusal.js tells why
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
