/** The texts of the demo helpdesk in English. */
export const en = {
  name: 'Helpdesk',
  demo: 'Demo',
  tickets: 'Tickets',
  /** @param {string} subject */
  title: (subject) => `${subject} · Demo helpdesk`,
  /** @type {Record<string, string>} */
  statuses: { open: 'Open', pending: 'Pending', solved: 'Solved' },
  /** @type {Record<string, string>} */
  priorities: { low: 'Low', normal: 'Normal', high: 'High', urgent: 'Urgent' },
  /** @param {string} name @param {string} company */
  requester: (name, company) => (company ? `${name}, ${company}` : name),
  loading: 'Loading the tickets',
  agent: 'Agent',
  sessionWaits: 'Waiting for the customer',
  sessionNow: 'Remote session running',
  all: 'All tickets',
  missing: 'There is no such ticket.',

  ticketHistory: {
    /** @param {string} who @param {string} session */
    opened: (who, session) => `${who} opened this ticket from session ${session}`,
    /** @param {string} who @param {string} session */
    linked: (who, session) => `${who} linked session ${session} to this ticket`,
    /** @param {string} who @param {string} session */
    openedElsewhere: (who, session) => `${who} opened another ticket from session ${session}: `,
    /** @param {string} who @param {string} session */
    left: (who, session) => `${who} linked session ${session} to another ticket: `,
    /** @param {string} who @param {string} session */
    takenOff: (who, session) => `${who} took session ${session} off this ticket`,
    before: ', which was on ',
  },

  transcript: {
    title: 'Chat',
    show: 'Show the chat',
    soFar: 'Show the chat so far',
    came: '[joined the session]',
    left: '[left the session]',
    empty: 'Nothing was said.',
    failed: 'The chat could not be fetched. Please try again.',
  },

  support: {
    title: 'Remote support',
    start: 'Start remote support',
    again: 'Start another session',
    open: 'Open technician page',
    intro: 'See the customer’s screen without leaving the ticket.',
    failed: 'The session could not be requested. Nothing was changed. Please try again.',
    blocked: 'Your browser kept the new tab closed. Open the technician page from here:',
    newTab: ' (opens in a new tab)',
    hint: 'Try it: start remote support, sign in as ',
    hintAnd: ' with the password ',
    hintThen: ', and open the join link in another window to play the customer.',
  },

  session: {
    /** @param {string} reference */
    reference: (reference) => `Session ${reference}`,
    nameless: 'New session',
    technician: 'Technician',
    technicians: 'Technicians',
    started: 'Started',
    joined: 'Customer joined',
    ended: 'Ended',
    reason: 'How it ended',
    /** @type {Record<string, string>} */
    endReasons: {
      technician: 'The technician ended it.',
      customer: 'The customer left.',
      connectionLost: 'A connection was lost for too long.',
      nobodyJoined: 'Nobody joined in time.',
      expired: 'No other customer came in time.',
    },
    duration: 'Together for',
    running: 'Running for',
    waitingFor: 'Waiting for',
    notes: 'Notes',
    recording: 'Open recording',
    history: 'What the helpdesk has heard',
    unheard: 'Nothing yet: the service reports once the technician starts it.',
    elsewhere: 'Requested outside the helpdesk, which asks every ten seconds how it goes.',
    earlier: 'Earlier sessions',
  },
};
