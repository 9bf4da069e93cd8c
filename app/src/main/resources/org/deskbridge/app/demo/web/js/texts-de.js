/**
 * The texts of the demo helpdesk in German.
 *
 * @type {typeof import('./texts-en.js').en}
 */
export const de = {
  name: 'Helpdesk',
  demo: 'Demo',
  tickets: 'Tickets',
  title: (subject) => `${subject} · Demo-Helpdesk`,
  statuses: { open: 'Offen', pending: 'Wartend', solved: 'Gelöst' },
  priorities: { low: 'Niedrig', normal: 'Normal', high: 'Hoch', urgent: 'Dringend' },
  requester: (name, company) => (company ? `${name}, ${company}` : name),
  loading: 'Tickets werden geladen',
  agent: 'Support',
  sessionWaits: 'Wartet auf den Kunden',
  sessionNow: 'Fernsitzung läuft',
  all: 'Alle Tickets',
  missing: 'Dieses Ticket gibt es nicht.',

  ticketHistory: {
    opened: (who, session) => `${who} hat dieses Ticket aus Sitzung ${session} angelegt`,
    linked: (who, session) => `${who} hat Sitzung ${session} mit diesem Ticket verknüpft`,
    openedElsewhere: (who, session) => `${who} hat aus Sitzung ${session} ein anderes Ticket angelegt: `,
    left: (who, session) => `${who} hat Sitzung ${session} mit einem anderen Ticket verknüpft: `,
    takenOff: (who, session) => `${who} hat Sitzung ${session} von diesem Ticket gelöst`,
    before: '; vorher bei ',
  },

  transcript: {
    title: 'Chat',
    show: 'Chat anzeigen',
    soFar: 'Bisherigen Chat anzeigen',
    came: '[ist der Sitzung beigetreten]',
    left: '[hat die Sitzung verlassen]',
    empty: 'Es wurde nichts geschrieben.',
    failed: 'Der Chat konnte nicht geladen werden. Bitte versuchen Sie es noch einmal.',
  },

  support: {
    title: 'Fernsupport',
    start: 'Fernsupport starten',
    again: 'Weitere Sitzung starten',
    open: 'Support-Seite öffnen',
    intro: 'Den Bildschirm des Kunden sehen, ohne das Ticket zu verlassen.',
    failed: 'Die Sitzung konnte nicht angefordert werden. Es wurde nichts geändert. Bitte versuchen Sie es noch einmal.',
    blocked: 'Ihr Browser hat den neuen Tab nicht geöffnet. Öffnen Sie die Support-Seite von hier:',
    newTab: ' (öffnet einen neuen Tab)',
    hint: 'Zum Ausprobieren: anmelden als ',
    hintAnd: ' mit dem Passwort ',
    hintThen: ' und den Einladungslink in einem zweiten Fenster öffnen.',
  },

  session: {
    reference: (reference) => `Sitzung ${reference}`,
    nameless: 'Neue Sitzung',
    technician: 'Support',
    technicians: 'Support',
    started: 'Beginn',
    joined: 'Kunde beigetreten',
    ended: 'Ende',
    reason: 'Wie sie endete',
    endReasons: {
      technician: 'Der Support hat sie beendet.',
      customer: 'Der Kunde hat sie verlassen.',
      connectionLost: 'Eine Verbindung war zu lange unterbrochen.',
      nobodyJoined: 'Niemand ist rechtzeitig beigetreten.',
      expired: 'Kein anderer Kunde ist rechtzeitig beigetreten.',
    },
    duration: 'Verbindungsdauer',
    running: 'Läuft seit',
    waitingFor: 'Wartet seit',
    notes: 'Notizen',
    recording: 'Aufzeichnung öffnen',
    history: 'Was der Helpdesk erfahren hat',
    unheard: 'Noch nichts: Der Dienst meldet sich, sobald der Support sie startet.',
    elsewhere: 'Außerhalb des Helpdesks angefordert; der Helpdesk fragt alle zehn Sekunden nach dem Stand.',
    earlier: 'Frühere Sitzungen',
  },
};
