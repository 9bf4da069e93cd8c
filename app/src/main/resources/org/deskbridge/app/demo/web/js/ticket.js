/**
 * The tickets of the demo helpdesk, as its own API describes them.
 *
 * @typedef {import('/web/ui/index.js').Status} Status
 * @typedef {{ status: Status, at: string }} Reached
 * @typedef {{
 *   reference: string, status: Status, sessionId?: string, launchUrl?: string, elsewhere: boolean, createdAt: string, startedAt?: string,
 *   joinedAt?: string, endedAt?: string, endReason?: string, expertName?: string, collaborators?: string[], notes?: string, recordingUrl?: string,
 *   history: Reached[],
 * }} Session
 * @typedef {{ from: string, role: 'customer' | 'agent', at: string, text: string }} Message
 * @typedef {{ sessionId: string, ticketId?: string, from?: string, technician: string, at: string, opened: boolean }} Link
 * @typedef {{
 *   id: string, subject: string, status: 'open' | 'pending' | 'solved', priority: 'low' | 'normal' | 'high' | 'urgent',
 *   requester: { name: string, email: string, company: string }, tags: string[], createdAt: string,
 *   messages: Message[], sessions: Session[], links: Link[],
 * }} Ticket
 */

/**
 * Returns whether a session is not over yet.
 *
 * @param {Session | undefined} session
 */
export function isOpen(session) {
  return session !== undefined && session.status !== 'complete' && session.status !== 'abandoned';
}
