import { call } from '../../live/api.js';
import { pathOf } from '../launch-calls.js';

/** @typedef {import('../../live/types.js').LaunchView} LaunchView */
/** @typedef {import('../../live/types.js').HelpdeskSystem} HelpdeskSystem */
/** @typedef {import('../../live/types.js').TicketOffer} TicketOffer */
/** @typedef {import('../../live/types.js').TicketHit} TicketHit */

/** The calls of the ticket card, which the service passes on to the helpdesk. */
export const ticketCalls = {
  /**
   * @param {string} session
   * @returns {Promise<TicketOffer[]>}
   */
  offers: async (session) => {
    /** @type {{ offers: TicketOffer[] }} */
    const { offers } = await call('GET', `${pathOf(session)}/tickets/offers`);
    return offers;
  },

  /**
   * @param {string} session
   * @param {HelpdeskSystem} system
   * @param {string} query
   * @param {AbortSignal} signal
   * @returns {Promise<TicketHit[]>}
   */
  find: async (session, { name, domain }, query, signal) => {
    const asked = new URLSearchParams({ name, domain, q: query });
    /** @type {{ tickets: TicketHit[] }} */
    const { tickets } = await call('GET', `${pathOf(session)}/tickets?${asked}`, undefined, { signal });
    return tickets;
  },

  /**
   * @param {string} session
   * @param {HelpdeskSystem} system
   * @param {import('../../live/types.js').NewTicket} ticket
   * @returns {Promise<LaunchView>}
   */
  create: (session, { name, domain }, ticket) => call('POST', `${pathOf(session)}/tickets`, { name, domain, ...ticket }),

  /**
   * @param {string} session
   * @param {HelpdeskSystem} system
   * @param {import('../../live/types.js').Ticket} ticket
   * @returns {Promise<LaunchView>}
   */
  use: (session, { name, domain }, { id, url }) => call('PUT', `${pathOf(session)}/ticket`, { name, domain, id, url }),

  /**
   * @param {string} session
   * @param {HelpdeskSystem} system
   * @param {import('../../live/types.js').Ticket} [former] absent: the session had none
   * @returns {Promise<LaunchView>}
   */
  undo: (session, { name, domain }, { id, url } = {}) => call('POST', `${pathOf(session)}/ticket/undo`, { name, domain, id, url }),
};
