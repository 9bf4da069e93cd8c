/**
 * Returns sentences as one text. Japanese has no blank after a full stop.
 *
 * @param {...(string | false | undefined)} parts
 */
export function sentences(...parts) {
  return parts.filter(Boolean).join(' ').replaceAll('。 ', '。');
}
