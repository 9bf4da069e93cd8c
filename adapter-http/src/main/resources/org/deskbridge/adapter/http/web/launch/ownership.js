/**
 * Returns whether the session belongs to whoever looks at it, and not to a colleague.
 *
 * @param {import('../live/types.js').LaunchView} view
 */
export function isOwn({ expert, you }) {
  return expert.email === you.email;
}
