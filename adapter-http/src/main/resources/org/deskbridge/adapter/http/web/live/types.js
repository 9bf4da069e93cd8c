/**
 * The messages between the pages and the service.
 *
 * @typedef {{ id?: string, url?: string }} Ticket never both absent
 * @typedef {{ name: string, domain: string }} HelpdeskSystem
 * @typedef {HelpdeskSystem & { search: boolean, create: boolean, associate: boolean }} TicketOffer
 * @typedef {Ticket & { title?: string, description?: string, status?: string, requester?: string }} TicketHit
 * @typedef {{ requestId: string, title: string, body: string }} NewTicket
 *
 * @typedef {'notStarted' | 'waiting' | 'active' | 'complete' | 'abandoned'} Status
 * @typedef {'technician' | 'customer' | 'connectionLost' | 'nobodyJoined' | 'expired'} EndReason
 * @typedef {'expert' | 'customer'} Role
 * @typedef {{ name: string, email: string }} Expert
 * @typedef {Expert & { userKey: string, isPresent: boolean }} Colleague `isPresent`: whether a page of theirs is connected
 * @typedef {{ seq: number, from: Role, name: string, text: string, at: string }} ChatMessage
 * @typedef {{ seq: number, from: Role, name: string, event: 'came' | 'left', at: string }} ChatEvent a colleague came in or left
 * @typedef {ChatMessage | ChatEvent} ChatLine
 * @typedef {{ chat: ChatLine[], hasEarlier: boolean }} ChatPart oldest first; `hasEarlier`: there are lines before these
 * @typedef {{ page: string, role: Role }} Peer
 * @typedef {Peer & { present: boolean }} Presence
 *
 * @typedef {'notAsked' | 'asked' | 'agreed' | 'declined'} RecordingConsent
 * @typedef {{ mode: 'ask' | 'always', consent: RecordingConsent, isRecorded: boolean, isRunning: boolean }} SessionRecording
 *   absent where nothing is ever recorded
 * @typedef {{ next: number, bytes: number }} Capture what has arrived of a recording; `next` is the first missing chunk
 *
 * @typedef {{
 *   status: Status, sessionId?: string, expert: Colleague, company: string,
 *   collaborators: Colleague[], you: Expert, canSignOut: boolean,
 *   ticket?: Ticket, customer?: { name?: string, email?: string },
 *   createdAt: string, startedAt?: string, declinedAt?: string, joinedAt?: string, endedAt?: string,
 *   endReason?: EndReason, graceSeconds: number, joinUrl: string, joinCode?: string, joinCodeExpiresAt?: string,
 *   notes?: string, notesRevision: number,
 *   recording?: SessionRecording,
 *   iceServers: RTCIceServer[], now: string,
 * }} LaunchView `you`: the expert whose session it is, or a colleague; `canSignOut`: not where a platform signed `you` in
 *
 * @typedef {{
 *   status: Status, company: string, expert?: { name: string, isPresent: boolean },
 *   collaborators: { name: string, isPresent: boolean }[], ticket?: { id?: string }, customer?: { name?: string },
 *   joined: boolean, taken: boolean, startedAt?: string, joinedAt?: string, endedAt?: string,
 *   endReason?: EndReason, graceSeconds: number, recording?: SessionRecording,
 *   iceServers: RTCIceServer[], now: string,
 * }} JoinView
 *
 * @typedef {{ kind: 'offer', call: string, sdp: string }
 *   | { kind: 'answer', call: string, sdp: string }
 *   | { kind: 'candidate', call: string, candidate: RTCIceCandidateInit }
 *   | { kind: 'stopped', reason?: NotSharedReason }
 *   | { kind: 'unable', reason?: NotSharedReason }
 *   | { kind: 'request', call?: string }} SignalData
 *   `unable`: the customer's device cannot share a screen
 * @typedef {'cancelled' | 'denied' | 'unreadable' | 'notAsked' | 'missing' | 'insecure' | 'framed'} NotSharedReason
 *   why nothing is shared, where it is not for the first time or by the customer's wish
 * @typedef {{ from: string, role: Role, data: SignalData }} Signal
 *
 * @typedef {'capturing' | 'readyForTranscode' | 'queued' | 'transcoding' | 'readyForDownload' | 'failed' | 'erased'} Stage
 * @typedef {{
 *   recordingId: number, startedAt: string, stage: Stage, progress?: number, reason?: string, canTranscode: boolean,
 *   isArchived: boolean, durationSeconds?: number, bytes?: number,
 *   videoUrl?: string, eventsUrl?: string, thumbnailUrl?: string,
 * }} Recording
 * @typedef {{
 *   sessionId: string, expertName?: string, collaborators?: string[], customerName?: string, ticketId?: string, ticketUrl?: string,
 *   startedAt?: string, endedAt?: string, status: Status,
 * }} RecordedSession
 * @typedef {{ session: RecordedSession, recordings: Recording[] }} RecordingsView
 * @typedef {{ time: number, type: 'status', status: Status }
 *   | { time: number, type: 'joined', participantName?: string }
 *   | { time: number, type: 'chat', participantName?: string, content: string }
 *   | { time: number, type: 'notes', content: string }} TimelineEntry `time` in seconds from the start of the video
 */

export {};
