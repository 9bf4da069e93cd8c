/**
 * The texts of the demo helpdesk in Spanish.
 *
 * @type {typeof import('./texts-en.js').en}
 */
export const es = {
  name: 'Centro de asistencia',
  demo: 'Demostración',
  tickets: 'Tickets',
  /** @param {string} subject */
  title: (subject) => `${subject} · Centro de asistencia de demostración`,
  /** @type {Record<string, string>} */
  statuses: { open: 'Abierto', pending: 'Pendiente', solved: 'Resuelto' },
  /** @type {Record<string, string>} */
  priorities: { low: 'Baja', normal: 'Normal', high: 'Alta', urgent: 'Urgente' },
  /** @param {string} name @param {string} company */
  requester: (name, company) => (company ? `${name}, ${company}` : name),
  loading: 'Cargando los tickets',
  agent: 'Agente',
  sessionWaits: 'En espera del cliente',
  sessionNow: 'Sesión remota en curso',
  all: 'Todos los tickets',
  missing: 'Este ticket no existe.',

  ticketHistory: {
    /** @param {string} who @param {string} session */
    opened: (who, session) => `${who} creó este ticket desde la sesión ${session}`,
    /** @param {string} who @param {string} session */
    linked: (who, session) => `${who} vinculó la sesión ${session} a este ticket`,
    /** @param {string} who @param {string} session */
    openedElsewhere: (who, session) => `${who} creó otro ticket desde la sesión ${session}: `,
    /** @param {string} who @param {string} session */
    left: (who, session) => `${who} vinculó la sesión ${session} a otro ticket: `,
    /** @param {string} who @param {string} session */
    takenOff: (who, session) => `${who} desvinculó la sesión ${session} de este ticket`,
    before: ', antes vinculada al ticket ',
  },

  transcript: {
    title: 'Chat',
    show: 'Mostrar el chat',
    soFar: 'Mostrar el chat hasta ahora',
    came: '[se unió a la sesión]',
    left: '[salió de la sesión]',
    empty: 'No se escribió ningún mensaje.',
    failed: 'No se ha podido cargar el chat. Inténtelo de nuevo.',
  },

  support: {
    title: 'Asistencia remota',
    start: 'Empezar la asistencia remota',
    again: 'Empezar otra sesión',
    open: 'Abrir la página del técnico',
    intro: 'Vea la pantalla del cliente sin salir del ticket.',
    failed: 'No se ha podido solicitar la sesión. No se ha cambiado nada. Inténtelo de nuevo.',
    blocked: 'Su navegador no ha abierto la nueva pestaña. Abra la página del técnico desde aquí:',
    newTab: ' (se abre en una pestaña nueva)',
    hint: 'Para probarlo: empiece la asistencia remota, inicie sesión como ',
    hintAnd: ' con la contraseña ',
    hintThen: ' y abra el enlace de invitación en otra ventana para hacer de cliente.',
  },

  session: {
    /** @param {string} reference */
    reference: (reference) => `Sesión ${reference}`,
    nameless: 'Sesión nueva',
    technician: 'Técnico',
    technicians: 'Técnicos',
    started: 'Inicio',
    joined: 'Llegada del cliente',
    ended: 'Fin',
    reason: 'Cómo terminó',
    endReasons: {
      technician: 'El técnico la finalizó.',
      customer: 'El cliente salió.',
      connectionLost: 'Se perdió una conexión durante demasiado tiempo.',
      nobodyJoined: 'Nadie se unió a tiempo.',
      expired: 'Ningún otro cliente se unió a tiempo.',
    },
    duration: 'Tiempo de asistencia',
    running: 'En curso desde hace',
    waitingFor: 'En espera desde hace',
    notes: 'Notas',
    recording: 'Abrir la grabación',
    history: 'Lo que ha recibido el sistema de tickets',
    unheard: 'Nada todavía: el servicio informará en cuanto el técnico la empiece.',
    elsewhere: 'Solicitada fuera del centro de asistencia, que consulta su estado cada diez segundos.',
    earlier: 'Sesiones anteriores',
  },
};
