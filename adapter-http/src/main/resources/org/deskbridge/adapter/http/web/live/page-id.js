/** Returns a unique name. Plain http addresses of a LAN have no `randomUUID`. */
export function randomName() {
  if (typeof crypto.randomUUID === 'function') {
    return crypto.randomUUID();
  }
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The name of this page, new with every load. */
export const pageId = randomName();
