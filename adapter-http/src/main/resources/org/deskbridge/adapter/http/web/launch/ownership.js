/**
 * Returns whether the session belongs to the signed-in technician, not to a colleague.
 *
 * @param {import('../live/types.js').LaunchView} view
 */
export function isOwn({ expert, you }) {
  return expert.email === you.email;
}
