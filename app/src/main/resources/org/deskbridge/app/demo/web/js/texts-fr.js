/**
 * The texts of the demo helpdesk in French.
 *
 * @type {typeof import('./texts-en.js').en}
 */
export const fr = {
  name: 'Centre d’assistance',
  demo: 'Démo',
  tickets: 'Tickets',
  /** @param {string} subject */
  title: (subject) => `${subject} · Centre d’assistance de démonstration`,
  /** @type {Record<string, string>} */
  statuses: { open: 'Ouvert', pending: 'En attente', solved: 'Résolu' },
  /** @type {Record<string, string>} */
  priorities: { low: 'Basse', normal: 'Normale', high: 'Élevée', urgent: 'Urgente' },
  /** @param {string} name @param {string} company */
  requester: (name, company) => (company ? `${name}, ${company}` : name),
  loading: 'Chargement des tickets',
  agent: 'Agent',
  sessionWaits: 'En attente du client',
  sessionNow: 'Session à distance en cours',
  all: 'Tous les tickets',
  missing: 'Ce ticket n’existe pas.',

  ticketHistory: {
    /** @param {string} who @param {string} session */
    opened: (who, session) => `${who} a créé ce ticket depuis la session ${session}`,
    /** @param {string} who @param {string} session */
    linked: (who, session) => `${who} a associé la session ${session} à ce ticket`,
    /** @param {string} who @param {string} session */
    openedElsewhere: (who, session) => `${who} a créé un autre ticket depuis la session ${session} : `,
    /** @param {string} who @param {string} session */
    left: (who, session) => `${who} a associé la session ${session} à un autre ticket : `,
    /** @param {string} who @param {string} session */
    takenOff: (who, session) => `${who} a dissocié la session ${session} de ce ticket`,
    before: ', auparavant associée au ticket ',
  },

  transcript: {
    title: 'Chat',
    show: 'Afficher le chat',
    soFar: 'Afficher le chat jusqu’ici',
    came: '[a rejoint la session]',
    left: '[a quitté la session]',
    empty: 'Aucun message n’a été échangé.',
    failed: 'Le chat n’a pas pu être chargé. Veuillez réessayer.',
  },

  support: {
    title: 'Assistance à distance',
    start: 'Démarrer l’assistance à distance',
    again: 'Démarrer une autre session',
    open: 'Ouvrir la page du technicien',
    intro: 'Voyez l’écran du client sans quitter le ticket.',
    failed: 'La session n’a pas pu être demandée. Rien n’a été modifié. Veuillez réessayer.',
    blocked: 'Votre navigateur n’a pas ouvert le nouvel onglet. Ouvrez la page du technicien ici :',
    newTab: ' (s’ouvre dans un nouvel onglet)',
    hint: 'Pour essayer : démarrez l’assistance à distance, connectez-vous en tant que ',
    hintAnd: ' avec le mot de passe ',
    hintThen: ', puis ouvrez le lien d’invitation dans une autre fenêtre pour jouer le client.',
  },

  session: {
    /** @param {string} reference */
    reference: (reference) => `Session ${reference}`,
    nameless: 'Nouvelle session',
    technician: 'Technicien',
    technicians: 'Techniciens',
    started: 'Début',
    joined: 'Arrivée du client',
    ended: 'Fin',
    reason: 'Comment elle s’est terminée',
    endReasons: {
      technician: 'Le technicien l’a terminée.',
      customer: 'Le client l’a quittée.',
      connectionLost: 'Une connexion a été perdue trop longtemps.',
      nobodyJoined: 'Personne ne l’a rejointe à temps.',
      expired: 'Aucun autre client ne l’a rejointe à temps.',
    },
    duration: 'Durée de l’échange',
    running: 'En cours depuis',
    waitingFor: 'En attente depuis',
    notes: 'Notes',
    recording: 'Ouvrir l’enregistrement',
    history: 'Ce que le système de tickets a reçu',
    unheard: 'Rien pour l’instant : le service envoie des nouvelles dès que le technicien la démarre.',
    elsewhere: 'Session demandée en dehors du centre d’assistance, qui en vérifie l’état toutes les dix secondes.',
    earlier: 'Sessions précédentes',
  },
};
