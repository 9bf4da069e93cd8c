import { plural } from './plural.js';

const counted = plural('de');

/**
 * The texts of the pages in German.
 *
 * @type {import('./texts.js').Texts}
 */
export const de = {
  title: (what) => `${what} · Deskbridge`,

  failed: 'Das hat nicht geklappt. Es ging nichts verloren. Bitte versuchen Sie es gleich noch einmal.',
  reasons: {
    'session.not-live': 'Diese Sitzung ist beendet oder hat noch nicht begonnen.',
    'session.transition-refused': 'Diese Sitzung ist beendet oder hat noch nicht begonnen.',
    'session.already-joined': 'Dieser Sitzung ist bereits ein Kunde in einem anderen Browser beigetreten.',
    'session.unattended': 'Dieser Sitzung kann niemand beitreten: Sie läuft mit einem unbeaufsichtigten Gerät.',
    'session.stale': 'Jemand anderes hat die Sitzung im selben Moment geändert. Bitte versuchen Sie es noch einmal.',
    'session.colleague-away': 'Die Person ist nicht mehr in der Sitzung.',
    'session.not-owner': 'Die Sitzung gehört jetzt jemand anderem aus Ihrem Team.',
    'recording.stale': 'Jemand anderes hat die Aufzeichnung im selben Moment geändert. Bitte versuchen Sie es noch einmal.',
    'recording.consent-missing': 'Der Kunde hat der Aufzeichnung nicht zugestimmt.',
    'recording.off': 'Sitzungen dieses Kontos werden nicht aufgezeichnet.',
    'role.missing': 'Dazu sind Sie nicht berechtigt. Wenden Sie sich an die Person, die Ihr Konto verwaltet.',
  },
  connectionLost: 'Verbindung unterbrochen, neuer Versuch läuft',
  line: {
    own: 'Die Verbindung zum Dienst ist unterbrochen. Diese Seite versucht von selbst, sie wiederherzustellen.',
    stillSeen: (customer) => `${customer} teilt weiterhin, und Sie sehen es.`,
    customerLost: (customer) => `${customer} hat die Verbindung zum Dienst verloren. Was geteilt wird, sehen Sie weiterhin.`,
    stillShared: (expert) => `${expert} sieht möglicherweise weiterhin, was Sie teilen.`,
    expertLost: (expert) => `${expert} hat die Verbindung zum Dienst verloren, sieht aber möglicherweise weiterhin, was Sie teilen.`,
    waits: (time) => `Die Sitzung wartet bis ${time} und endet dann.`,
    late: 'Die Sitzung ist möglicherweise schon beendet.',
  },
  endReasons: {
    technician: 'Der Support hat die Sitzung beendet.',
    youEnded: 'Sie haben die Sitzung beendet.',
    customer: (customer) => `${customer} hat die Sitzung verlassen.`,
    youLeft: 'Sie haben die Sitzung verlassen.',
    connectionLost: 'Sie endete von selbst, weil eine Verbindung zu lange unterbrochen war.',
    nobodyJoined: 'Sie endete von selbst, weil niemand rechtzeitig beigetreten ist.',
    expired: 'Sie endete von selbst, weil kein anderer Kunde rechtzeitig beigetreten ist.',
  },
  newWindow: ' (öffnet ein kleines Fenster)',
  someCustomer: 'Der Kunde',
  someExpert: 'Support',
  list: (names) => new Intl.ListFormat('de').format(names),

  unreachable: {
    title: 'Der Dienst ist nicht erreichbar',
    text: 'Es ging nichts verloren. Diese Seite versucht es von selbst weiter. Wenn es lange dauert, prüfen Sie bitte Ihre Verbindung.',
  },

  tooOften: {
    title: 'Einen Moment, bitte',
    text: 'Diese Seite wurde in kurzer Zeit sehr oft geladen. Sie geht gleich von selbst weiter.',
  },

  duration: (hours, minutes, seconds) => {
    if (hours > 0) {
      return `${hours} Std. ${minutes} Min.`;
    }
    return minutes > 0 ? `${minutes} Min. ${seconds} Sek.` : `${seconds} Sek.`;
  },

  status: {
    notStarted: 'nicht gestartet',
    waiting: 'wartet',
    active: 'aktiv',
    complete: 'abgeschlossen',
    abandoned: 'abgebrochen',
  },

  copy: { idle: 'Kopieren', done: 'Kopiert', failed: 'Bitte von Hand kopieren' },

  alerts: {
    title: 'Töne und Benachrichtigungen',
    isOn: 'Töne und Benachrichtigungen sind an',
    isOff: 'Töne und Benachrichtigungen sind aus',
    on: 'Töne und Hinweise',
    hint: 'Wenn jemand kommt, schreibt oder antwortet und wenn eine Verbindung abbricht. Dieser Browser merkt es sich.',
    allow: 'Benachrichtigen, wenn ich woanders bin',
    allowed: 'Sie werden benachrichtigt, wenn Sie in einem anderen Fenster sind.',
    denied: 'Ihr Browser zeigt keine Benachrichtigungen dieser Seite. In seinen Einstellungen können Sie sie erlauben.',
    close: 'Schließen',
    dismiss: 'Ausblenden',
    counted: (count, title) => `(${count}) ${title}`,
    words: {
      started: (name) => `${name} hat die Sitzung gestartet.`,
      opened: () => 'Der Link wurde geöffnet. Der Kunde liest gerade, wozu er zustimmen soll.',
      joined: (name) => `${name} ist beigetreten.`,
      colleague: (name) => `${name} ist zur Unterstützung dazugekommen.`,
      handedOver: (name) => `${name} hat Ihnen die Sitzung übergeben.`,
      message: (name) => `${name} hat Ihnen geschrieben.`,
      asked: (name) => `${name} fragt, ob die Sitzung aufgezeichnet werden darf.`,
      agreed: (name) => `${name} stimmt der Aufzeichnung zu.`,
      declined: (name) => `${name} möchte nicht aufgezeichnet werden.`,
      away: (name) => `${name} ist gerade nicht verbunden.`,
      back: (name) => `${name} ist wieder verbunden.`,
      lost: () => 'Die Verbindung ist unterbrochen. Diese Seite versucht, sie wiederherzustellen.',
    },
  },

  signIn: {
    title: 'Anmelden',
    why: 'Melden Sie sich an, um diese Supportsitzung zu starten.',
    email: 'E-Mail',
    password: 'Passwort',
    button: 'Anmelden',
    wrong: 'E-Mail-Adresse oder Passwort ist falsch. Bitte versuchen Sie es noch einmal.',
    tooOften: 'Zu viele Versuche. Bitte warten Sie eine Minute und versuchen Sie es dann noch einmal.',
    lost: 'E-Mail-Adresse und Passwort waren richtig, aber Ihr Browser hat die Anmeldung nicht behalten. Vielleicht blockiert er Cookies einer Seite, die in eine andere eingebettet ist.',
  },

  front: {
    title: 'Was führt Sie hierher?',
    haveCode: 'Ich habe einen Code',
    haveCodeHint: 'Jemand soll Ihnen helfen und hat Ihnen neun Ziffern oder einen Link gegeben.',
    giveSupport: 'Ich leiste Support',
    giveSupportHint: 'Sie möchten den Bildschirm einer Person sehen, der Sie helfen.',
  },

  notFound: {
    title: 'Diese Seite gibt es nicht',
    text: 'Die Adresse enthält vielleicht einen Tippfehler oder ist abgeschnitten. Wenn Ihnen jemand einen Link geschickt hat, öffnen Sie ihn noch einmal oder fragen Sie nach dem Code.',
  },

  launch: {
    title: 'Supportsitzung',
    without: {
      title: 'Starten Sie die Sitzung aus Ihrem Ticket',
      text: 'Diese Seite öffnet sich für eine bestimmte Sitzung, über den Link, den Ihr Helpdesk für ein Ticket erstellt. Starten Sie dort, dann hält das Ticket fest, was geschehen ist.',
      more: 'Kein Ticket? Dann starten Sie ohne und verknüpfen es später.',
      start: 'Ohne Ticket starten',
    },
    runBy: (expert) => `${expert} leitet diese Sitzung`,
    with: (colleagues) => `mit ${colleagues}`,
    signOut: 'Abmelden',
    signOutOther: 'Mit anderem Konto anmelden',
    signedInAs: (name, company) => (company ? `Angemeldet als ${name}, ${company}.` : `Angemeldet als ${name}.`),
    ready: {
      title: 'Bereit zum Start',
      heading: (customer) => (customer ? `Supportsitzung mit ${customer}` : 'Supportsitzung'),
      start: 'Sitzung starten',
      hint: 'Sie erhalten einen Link und einen Code für den Kunden. Ohne dessen Zustimmung wird nichts geteilt.',
      refused: 'Diese Sitzung ist beendet oder wurde von jemand anderem gestartet. Starten Sie aus dem Ticket eine neue.',
    },
    taken: {
      title: 'Es ist bereits ein Kunde beigetreten',
      text: 'Die Sitzung läuft in einem anderen Browser. Wenn es Ihrer ist, machen Sie dort weiter.',
      ask: (expert) => `Wenn nicht, wenden Sie sich an ${expert}, damit Sie stattdessen hereingelassen werden. Diese Seite geht dann von selbst weiter.`,
    },
    unknown: {
      title: 'Dieser Link ist nicht mehr gültig',
      text: 'Die zugehörige Sitzung ist unbekannt oder abgelaufen. Starten Sie aus dem Ticket eine neue.',
    },
    foreign: {
      title: 'Diese Sitzung gehört jemand anderem',
      text: 'Sie sind angemeldet, dürfen diese Sitzung aber nicht öffnen.',
    },
    ended: {
      complete: 'Sitzung beendet',
      completeText: 'Es wird nichts mehr geteilt.',
      abandoned: 'Sitzung beendet, bevor jemand beigetreten ist',
      abandonedText: 'Link und Code funktionieren nicht mehr.',
      again: 'Neu starten',
      againHint: 'Eine neue Sitzung zum selben Ticket, mit neuem Link und Code.',
      customer: 'Kunde',
      ticket: 'Ticket',
      started: 'Beginn',
      ended: 'Ende',
      duration: 'Verbindungsdauer',
      close: 'Sie können diese Seite schließen.',
    },
  },

  ticket: {
    title: 'Ticket',
    ticket: 'Ticket',
    none: 'keines',
    customer: 'Kunde',
    email: 'E-Mail',
    of: (id) => `Ticket ${id}`,
    open: 'Ticket öffnen',
    system: 'Helpdesk',
    unconnected: (email) =>
      `Für Sie ist kein Helpdesk verbunden. Um hier Tickets zu finden und anzulegen, bitten Sie Ihre Administration, ihn für ${email} zu verbinden.`,
    tryAgain: 'Erneut versuchen',
    trying: 'Neuer Versuch …',
    find: {
      label: 'Ticket suchen',
      placeholder: 'Nummer oder Wörter',
      searching: 'Suche läuft …',
      nothing: (query) => `Kein Ticket enthält „${query}“.`,
      count: (count) => counted(count, { one: 'Ein Ticket', other: `${count} Tickets` }),
      first: (count) => `Die ersten ${count} Tickets; tippen Sie mehr, um die Suche einzugrenzen`,
      untitled: 'Ohne Titel',
      use: 'Dieses Ticket verwenden',
      using: 'Wird verknüpft …',
      statuses: { new: 'neu', open: 'offen', pending: 'wartend', hold: 'zurückgestellt', solved: 'gelöst', closed: 'geschlossen' },
      inUse: 'Verwendet',
      other: 'Von einem anderen Kunden',
      otherQuestion: (requester, customer) => `Dieses Ticket gehört ${requester}, die Sitzung läuft aber mit ${customer}. Trotzdem verknüpfen?`,
      useOther: 'Trotzdem verknüpfen',
      otherCancel: 'Abbrechen',
      used: (id) => (id ? `Diese Sitzung gehört jetzt zu Ticket ${id}.` : 'Diese Sitzung gehört jetzt zu diesem Ticket.'),
    },
    undo: {
      button: 'Rückgängig',
      busy: 'Wird rückgängig gemacht …',
      done: (id) =>
        id ? `Rückgängig gemacht. Diese Sitzung gehört wieder zu Ticket ${id}.` : 'Rückgängig gemacht. Das Ticket ist wieder wie zuvor.',
    },
    create: {
      open: 'Neues Ticket',
      title: 'Titel',
      body: 'Text',
      button: 'Anlegen',
      busy: 'Wird angelegt …',
      cancel: 'Abbrechen',
      created: (id) =>
        id ? `Ticket ${id} wurde angelegt; diese Sitzung gehört jetzt dazu.` : 'Das Ticket wurde angelegt; diese Sitzung gehört jetzt dazu.',
      maybe: 'Das Ticket wurde vielleicht trotzdem angelegt.',
      another: 'Ein früherer Versuch hat vielleicht auch eines angelegt.',
    },
    draft: {
      title: (date, customer) => (customer ? `Fernsupport für ${customer} am ${date}` : `Fernsupport am ${date}`),
      customer: 'Kunde',
      started: 'Beginn',
      soFar: 'Dauer bisher',
    },
    trouble: {
      slow: 'Der Helpdesk antwortet nicht rechtzeitig. Die Sitzung läuft ungestört weiter.',
      down: 'Der Helpdesk ist gerade nicht erreichbar. Die Sitzung läuft ungestört weiter.',
      unreadable: 'Die Antwort des Helpdesks ist nicht lesbar. Die Sitzung läuft ungestört weiter.',
      unnamed:
        'Der Helpdesk hat das Ticket vielleicht angelegt, aber nicht mitgeteilt, welches es ist. Suchen Sie im Helpdesk danach, bevor Sie ein weiteres anlegen.',
      refused: 'Der Helpdesk hat das abgelehnt. Die Sitzung läuft ungestört weiter.',
      offline: 'Der Dienst ist gerade nicht erreichbar. Die Sitzung läuft ungestört weiter.',
      forbidden: 'Ihr Helpdesk erlaubt Ihnen das nicht. Die Sitzung läuft ungestört weiter.',
      signedOut: 'Ihre Anmeldung ist abgelaufen. Laden Sie diese Seite neu, um sich anzumelden; die Sitzung läuft inzwischen weiter.',
      over: 'Das Ticket dieser Sitzung lässt sich nicht mehr ändern.',
      stale: 'Jemand anderes hat die Sitzung im selben Moment geändert. Bitte versuchen Sie es noch einmal; die Sitzung läuft ungestört weiter.',
      tooOften: 'Das war in kurzer Zeit zu oft. Bitte warten Sie einen Moment; die Sitzung läuft ungestört weiter.',
      failed: 'Das hat nicht geklappt. Die Sitzung läuft ungestört weiter.',
    },
  },

  invite: {
    title: 'Einladen',
    intro: 'Lesen Sie den Code vor oder senden Sie den Link.',
    send: 'Einladung senden',
    mail: 'E-Mail',
    copyText: 'Einladung kopieren',
    share: 'Teilen',
    shareFailed: 'Dieser Browser kann von hier aus nichts teilen. Bitte kopieren Sie den Text.',
    qr: {
      open: 'QR-Code',
      title: 'Zum Beitreten scannen',
      name: 'QR-Code des Links zum Beitreten',
      hint: 'Für die Kamera eines Handys oder Tablets. Um einen Bildschirm zu teilen, öffnet der Kunde den Link an einem Computer.',
      failed: 'Der QR-Code konnte nicht erzeugt werden. Bitte senden Sie stattdessen den Link.',
      close: 'Schließen',
    },
    letter: {
      subject: (sender) => `Fernsupport von ${sender}`,
      greeting: (customer) => (customer ? `Guten Tag ${customer},` : 'Guten Tag,'),
      open: 'bitte öffnen Sie diesen Link auf dem Computer, bei dem Sie Hilfe brauchen:',
      code: (page, code) => `Oder öffnen Sie ${page} und geben Sie den Code ${code} ein, der nur für kurze Zeit gültig ist.`,
      promise: 'Sie sehen, wer Ihnen helfen möchte. Ohne Ihre Zustimmung wird nichts geteilt.',
      signature: (name, company) => (company ? `${name}\n${company}` : name),
    },
    again: 'Mit diesem Link kann der Kunde im selben Browser zurückkehren.',
    code: ': Code',
    link: ': Link',
    newCode: 'Neuer Code',
    expired: 'Der Code ist abgelaufen. Der Link funktioniert weiterhin.',
    used: 'Der Code wurde benutzt: Der Kunde liest gerade, wer helfen möchte. Der Link funktioniert weiterhin.',
    other: 'Anderen Kunden einladen',
    otherWarning: (name) =>
      `${name} wird sofort getrennt. Wer als Nächstes mit dem Link oder einem neuen Code beitritt, nimmt den Platz ein. Das kann auch ${name} in einem anderen Browser sein.`,
    otherConfirm: 'Trennen und anderen Kunden einladen',
    otherCancel: 'Abbrechen',
    left: (minutes) => counted(minutes, { one: 'Noch eine Minute gültig, einmal verwendbar.', other: `Noch ${minutes} Minuten gültig, einmal verwendbar.` }),
  },

  chat: {
    title: 'Chat',
    label: 'Ihre Nachricht',
    placeholder: 'Nachricht schreiben',
    send: 'Senden',
    you: 'Sie',
    empty: 'Noch keine Nachrichten.',
    came: (colleague) => `${colleague} ist dazugekommen`,
    left: (colleague) => `${colleague} ist nicht mehr verbunden`,
    earlier: 'Frühere Nachrichten',
    loadingEarlier: 'Wird geladen …',
    earlierFailed: 'Frühere Nachrichten konnten nicht geladen werden.',
    notSent: 'Nicht gesendet. Ihr Text ist noch da, bitte senden Sie ihn noch einmal.',
    waiting: 'Das war viel auf einmal. Ihr Text ist noch da und wird gleich von selbst gesendet.',
    full: 'Nicht gesendet: Dieser Chat nimmt keine Nachrichten mehr an. Ihr Text ist noch da.',
    over: 'Nicht gesendet: Die Sitzung ist beendet. Ihr Text ist noch da.',
  },

  notes: {
    title: 'Notizen',
    placeholder: 'Was Sie gefunden und getan haben. Der Kunde sieht das nicht.',
    state: {
      saved: 'Gespeichert',
      unsaved: 'Wird gespeichert …',
      stuck: 'Nicht gespeichert, neuer Versuch läuft',
      refused: 'Nicht gespeichert, bitte kopieren',
      changed: 'Bitte wählen',
    },
    decision: {
      title: 'Jemand anderes hat dieselbe Stelle geändert.',
      theirs: 'Der andere Text',
      emptied: '(Die Notizen wurden geleert.)',
      yours: 'Ihr Text steht darunter. Er wird gespeichert, sobald Sie gewählt haben.',
      tooLong: 'Zusammen sind die Texte zu lang. Übernehmen Sie, was Sie vom anderen brauchen, in Ihren Text und behalten Sie dann nur Ihren.',
      both: 'Beide behalten',
      onlyTheirs: 'Nur den anderen',
      onlyMine: 'Nur meinen',
      saved: 'Ihre Auswahl ist gespeichert.',
    },
    trouble: {
      stuck: 'Ihre Notizen sind noch nicht gespeichert. Lassen Sie diese Seite bitte offen, während sie es weiter versucht, oder kopieren Sie die Notizen.',
      refused: 'Ihre Notizen konnten nicht gespeichert werden. Kopieren Sie sie, um sie zu behalten, oder versuchen Sie es noch einmal.',
    },
    copy: ': Notizen',
    again: 'Erneut versuchen',
  },

  screen: {
    label: 'Bildschirm des Kunden',
    full: 'Vollbild',
    actual: 'Originalgröße',
    tell: 'Sagen Sie dem Kunden',
    openPage: 'Bitte öffnen Sie diese Seite:',
    typeCode: 'und geben Sie diesen Code ein:',
    declined: (time) =>
      `Der Kunde hat den Link um ${time} geöffnet und „Nein, danke“ gewählt. Der Link funktioniert weiterhin; beenden Sie die Sitzung, wenn Sie sie nicht brauchen.`,
    sendLink: 'Senden Sie dem Kunden den Link unter „Einladen“ oder erzeugen Sie dort einen neuen Code.',
    used: {
      title: 'Der Kunde hat die Einladung geöffnet',
      text: 'Der Code wurde benutzt. Der Kunde liest, wer helfen möchte, und kann beitreten. Wenn nichts geschieht, senden Sie den Link unter „Einladen“ oder erzeugen Sie dort einen neuen Code.',
    },
    connecting: { title: 'Bildschirm wird verbunden', text: 'Das dauert einen Moment.' },
    interrupted: { title: 'Das Bild ist unterbrochen', text: 'Es kommt von selbst wieder.' },
    away: (name) => ({
      title: `${name} ist gerade nicht verbunden`,
      text: 'Vielleicht wird dort die Seite gerade neu geladen.',
    }),
    noRoute: (name, hasRelay) => ({
      title: 'Bisher kein Weg für das Bild',
      text: `${name} teilt einen Bildschirm, aber zwischen Ihren beiden Netzwerken kommt keine Verbindung zustande. Diese Seite versucht es weiter. Ein mobiler Hotspot oder das Abschalten eines VPN hilft, auf der einen oder der anderen Seite; der Chat funktioniert inzwischen. ${
        hasRelay
          ? 'Wenn das oft vorkommt, fragen Sie Ihre Administration, ob das Relay (der TURN-Server) läuft.'
          : 'Dieser Dienst hat kein Relay (keinen TURN-Server); damit ginge es. Sagen Sie es Ihrer Administration.'
      }`,
    }),
    refused: {
      cancelled: (name) => ({
        title: 'Es wurde kein Bildschirm gewählt',
        text: `${name} hat die Frage des Browsers ohne Auswahl geschlossen. Bitten Sie darum, noch einmal „Meinen Bildschirm teilen“ zu drücken und einen Bildschirm oder ein Fenster zu wählen.`,
      }),
      denied: (name) => ({
        title: 'Der Computer erlaubt das Teilen nicht',
        text: `${name} wurde gar nicht erst gefragt: Das System oder der Browser hat sofort abgelehnt. Auf einem Mac: Systemeinstellungen, Datenschutz & Sicherheit, Bildschirmaufnahme, dort den Browser einschalten und neu öffnen. ${name} kann auch auf einem anderen Computer weitermachen, mit dem Link unter „Einladen“.`,
      }),
      unreadable: (name) => ({
        title: 'Der Bildschirm konnte nicht gelesen werden',
        text: `${name} hat etwas gewählt, von dem der Browser kein Bild bekam. Ein anderes Fenster oder der ganze Bildschirm funktioniert oft.`,
      }),
      notAsked: (name) => ({
        title: 'Der Browser hat nicht gefragt',
        text: `${name} muss noch einmal „Meinen Bildschirm teilen“ drücken. Bitten Sie darum.`,
      }),
      missing: (name) => ({
        title: 'Dieses Gerät kann seinen Bildschirm nicht teilen',
        text: `Handys und manche Browser können das nicht. ${name} kann mit Ihnen chatten oder „Auf einem anderen Gerät fortsetzen“ drücken; die Sitzung bleibt dieselbe.`,
      }),
      insecure: (name) => ({
        title: 'Über diese Adresse lässt sich kein Bildschirm teilen',
        text: `Browser teilen nur über eine https-Adresse. ${name} kam über eine andere. Sagen Sie es Ihrer Administration. Sie können chatten.`,
      }),
      framed: (name) => ({
        title: 'Die Seite um die Sitzung herum verbietet das Teilen',
        text: `${name} muss „Diese Sitzung in eigenem Tab öffnen“ drücken. Bitten Sie darum.`,
      }),
    },
    notShared: (name) => ({
      title: 'Gerade wird kein Bildschirm geteilt',
      text: `${name} ist da. Bitten Sie darum, „Meinen Bildschirm teilen“ zu drücken.`,
    }),
  },

  quality: {
    hint: 'Die Verbindung für das Bild: ihr Weg, die Zeit hin und zurück, Bilder pro Sekunde',
    direct: 'Direkt',
    relayed: 'Über Relay',
    latency: (ms) => `${ms} ms`,
    frames: (frames) => `${frames} Bilder/s`,
  },

  end: {
    button: 'Sitzung beenden',
    title: 'Diese Sitzung beenden?',
    active: (name) => `${name} teilt dann nichts mehr, und der Chat wird geschlossen. Ihre Notizen bleiben bei der Sitzung.`,
    waiting: 'Es ist noch niemand beigetreten. Link und Code funktionieren dann nicht mehr.',
    confirm: 'Sitzung beenden',
    cancel: 'Weitermachen',
    handOverButton: 'Übergeben',
    leaveButton: 'Verlassen',
    leaveTitle: 'Diese Sitzung anderen überlassen?',
    handOver: (colleague) => `An ${colleague} übergeben`,
    leave: 'Verlassen, die Sitzung läuft weiter',
    others: (colleagues) => `Sie können sie auch weiterlaufen lassen, mit ${colleagues}: Kunde und Bild bleiben.`,
  },

  left: {
    title: 'Sie haben die Sitzung verlassen',
    text: 'Sie läuft ohne Sie weiter.',
    back: 'Zurückkehren',
  },

  recording: {
    record: 'Aufzeichnen',
    asking: 'Wird gefragt',
    ready: 'Aufzeichnung ist an',
    starting: 'Beginnt',
    running: 'Zeichnet auf',
    stop: 'Aufzeichnung beenden',
    cancel: 'Nicht aufzeichnen',
    again: 'Noch einmal fragen',
    dismiss: 'Ausblenden',
    askingText: (name) => `${name} wird um Zustimmung gebeten. Danach beginnt die Aufzeichnung von selbst.`,
    readyText: 'Die Aufzeichnung beginnt von selbst, sobald ein Bildschirm geteilt wird.',
    startingText: 'Die Aufzeichnung beginnt, sobald der Dienst antwortet.',
    declinedText: (name) => `${name} stimmt der Aufzeichnung nicht zu. Die Sitzung läuft weiter wie bisher; Sie können noch einmal fragen.`,
    stoppedText: (name) => `${name} hat die Aufzeichnung beendet. Die Sitzung läuft weiter wie bisher; Sie können noch einmal fragen.`,
    stuckText: 'Die Verbindung ist langsam oder unterbrochen. Die Aufzeichnung läuft weiter; hochgeladen wird, sobald es wieder geht.',
    uploading: 'Aufzeichnung wird hochgeladen',
    uploadingText: 'Die letzten Teile der Aufzeichnung werden hochgeladen. Bitte lassen Sie diese Seite offen.',
    uploadStuckText: 'Der Dienst ist nicht erreichbar. Das Hochladen geht von selbst weiter; bitte lassen Sie diese Seite offen.',
    uploaded: 'Die Aufzeichnung ist vollständig.',
    link: 'Aufzeichnung ansehen',
    problem: {
      insecure: 'Aufzeichnen geht nur über eine sichere Adresse (https); diese Seite wurde ohne geöffnet. Die Sitzung läuft ungestört weiter.',
      missing: 'Dieser Browser kann nicht aufzeichnen. Die Sitzung läuft ungestört weiter; ein anderer Browser kann sie aufzeichnen.',
      behind: 'Die Aufzeichnung wurde beendet, weil zu viel auf die Verbindung wartet. Was bisher aufgezeichnet wurde, wird hochgeladen, sobald es wieder geht.',
      refused: 'Der Dienst hat die Aufzeichnung nicht angenommen, es wird also nichts aufgezeichnet. Die Sitzung läuft ungestört weiter.',
      consent: 'Der Kunde hat der Aufzeichnung nicht zugestimmt, es wird also nichts aufgezeichnet. Fragen Sie noch einmal, wenn Sie sie brauchen.',
      over: 'Die Sitzung ist beendet, es wird also nichts mehr aufgezeichnet.',
      broken: 'Der Browser konnte nicht weiter aufzeichnen. Was bisher aufgezeichnet wurde, bleibt erhalten; Sie können neu beginnen.',
      full: 'Für Aufzeichnungen ist kein Platz mehr, deshalb wurde diese beendet. Was vorher aufgezeichnet wurde, bleibt erhalten; sagen Sie es Ihrer Administration.',
      lost: 'Ein Teil der Aufzeichnung ging verloren. Die Sitzung läuft ungestört weiter.',
    },
    customer: {
      title: 'Darf diese Sitzung aufgezeichnet werden?',
      question: (expert) => `${expert} möchte ein Video des Bildschirms, den Sie teilen, zusammen mit dem Chat aufbewahren.`,
      free: 'Wenn Sie Nein sagen, geht der Support genauso weiter. Wenn Sie zustimmen, können Sie die Aufzeichnung jederzeit beenden.',
      agree: 'Der Aufzeichnung zustimmen',
      decline: 'Nein, nicht aufzeichnen',
      promise: (expert) =>
        `Diese Sitzung wird aufgezeichnet: ein Video des Bildschirms, den Sie teilen, zusammen mit dem Chat. Zum Beenden genügt ein Wort an ${expert} oder der Knopf „Aufzeichnung beenden“.`,
      agreeToJoin: (expert) => `Ich habe um Hilfe gebeten. ${expert} darf sehen, was ich teile, und es darf aufgezeichnet werden.`,
      running: 'Diese Sitzung wird aufgezeichnet',
      allowed: 'Zurzeit wird nicht aufgezeichnet; es kann wieder beginnen',
      withdraw: 'Nicht mehr aufzeichnen',
      stop: 'Aufzeichnung beenden',
      stopped: 'Sie werden nicht aufgezeichnet. Der Support geht genauso weiter.',
      failed: 'Ihre Antwort ist nicht angekommen. Bitte versuchen Sie es noch einmal.',
    },
  },

  replaced: {
    title: 'Diese Sitzung ist in einem anderen Fenster offen',
    text: 'Sie haben sie dort später geöffnet, deshalb pausiert dieses Fenster.',
    customer: 'Sie haben sie dort später geöffnet. Dieses Fenster pausiert und teilt nichts.',
    use: 'Hier weitermachen',
  },

  join: {
    title: 'Supportsitzung beitreten',
    code: {
      title: 'Supportsitzung beitreten',
      why: 'Der Support nennt Ihnen einen Code aus neun Ziffern.',
      label: 'Code',
      hint: 'Neun Ziffern. Leerzeichen spielen keine Rolle.',
      button: 'Weiter',
      incomplete: (digits) =>
        digits === 0
          ? 'Bitte geben Sie die neun Ziffern ein, die der Support Ihnen nennt.'
          : counted(digits, {
              one: 'Der Code hat neun Ziffern; hier steht eine.',
              other: `Der Code hat neun Ziffern; hier stehen ${digits}.`,
            }),
      wrong: 'Dieser Code ist nicht gültig. Vielleicht enthält er einen Tippfehler, wurde schon verwendet oder ist zu alt. Lassen Sie ihn sich noch einmal nennen oder bitten Sie um einen neuen.',
      tooOften: (seconds) =>
        seconds === undefined
          ? 'Zu viele Versuche. Bitte warten Sie eine Minute und versuchen Sie es dann noch einmal.'
          : counted(seconds, {
              one: 'Zu viele Versuche. Bitte warten Sie eine Sekunde und versuchen Sie es dann noch einmal.',
              other: `Zu viele Versuche. Bitte warten Sie ${seconds} Sekunden und versuchen Sie es dann noch einmal.`,
            }),
    },
    early: {
      title: 'Der Support hat noch nicht begonnen',
      text: 'Sie sind hier richtig. Diese Seite geht von selbst weiter; lassen Sie sie einfach offen.',
    },
    consent: {
      title: (expert, company) => (company ? `${expert} von ${company} möchte Ihnen helfen` : `${expert} möchte Ihnen helfen`),
      promises: (expert) => [
        `${expert} sieht nur den Bildschirm oder das Fenster, das Sie auswählen, und vorher nichts.`,
        `${expert} kann nur zusehen, nicht klicken oder tippen.`,
        'Sie können jederzeit aufhören.',
      ],
      alsoThere: (colleagues) => `Ebenfalls zu sehen ist es für ${colleagues}.`,
      name: 'Ihr Name (freiwillig)',
      agree: (expert) => `Ich habe um Hilfe gebeten. ${expert} darf sehen, was ich teile.`,
      tickFirst: 'Bitte setzen Sie zuerst das Häkchen oben.',
      next: 'Was Sie teilen, wählen Sie im nächsten Schritt.',
      button: 'Sitzung beitreten',
      decline: 'Nein, danke',
      over: 'Diese Sitzung ist inzwischen beendet. Bitten Sie den Support um einen neuen Link.',
    },
    declined: {
      title: 'Sie sind nicht beigetreten',
      text: (expert) => `Es wird nichts geteilt, und ${expert} weiß, dass Sie nicht beitreten möchten. Sie können diese Seite schließen.`,
      back: 'Zurück, ich möchte beitreten',
    },
    taken: {
      title: 'Es ist bereits ein Kunde beigetreten',
      text: 'Die Sitzung läuft in einem anderen Browser. Wenn es Ihrer ist, machen Sie dort weiter oder drücken Sie dort „Auf einem anderen Gerät fortsetzen“.',
      ask: (expert) => `Wenn nicht, wenden Sie sich an ${expert}, damit Sie stattdessen hereingelassen werden. Diese Seite geht dann von selbst weiter.`,
    },
    out: {
      title: 'Sie sind nicht mehr in dieser Sitzung',
      text: 'Es wird nichts mehr geteilt. Ihr Platz wurde für jemand anderen freigegeben, oder Sie haben in einem anderen Browser weitergemacht.',
      ask: (expert) => `Wenn das ein Versehen ist, wenden Sie sich an ${expert}, damit Sie wieder hereingelassen werden. Diese Seite geht dann von selbst weiter.`,
    },
    moving: {
      title: 'Setzen Sie auf dem anderen Gerät fort',
      text: 'Der Support wartet dort auf Sie. Lassen Sie diese Seite so lange offen.',
      openPage: 'Öffnen Sie am anderen Gerät diese Seite:',
      typeCode: 'und geben Sie diesen Code ein:',
      link: 'Oder öffnen Sie den Link, den Sie erhalten haben:',
      stay: 'Auf diesem Gerät bleiben',
    },
    moved: {
      title: 'Sie machen auf dem anderen Gerät weiter',
      text: 'Die Sitzung läuft dort. Sie können diese Seite schließen.',
    },
    unknown: {
      title: 'Dieser Link funktioniert nicht',
      text: 'Die zugehörige Sitzung ist beendet, oder der Link ist unvollständig oder vertippt. Bitten Sie den Support um einen neuen oder geben Sie einen Code ein.',
      enterCode: 'Code eingeben',
    },
    ended: {
      title: 'Die Sitzung ist beendet',
      complete: (expert) => `Ihr Bildschirm wird nicht mehr geteilt. ${expert} sieht nichts mehr.`,
      abandoned: 'Sie wurde geschlossen, bevor Sie beigetreten sind. Bitten Sie den Support um einen neuen Link.',
      duration: (duration) => `Dauer Ihrer Verbindung: ${duration}`,
      close: 'Sie können diese Seite schließen.',
    },
  },

  share: {
    button: 'Meinen Bildschirm teilen',
    next: 'Ihr Browser fragt Sie, was Sie teilen möchten: den ganzen Bildschirm, ein Fenster oder einen Tab.',
    bar: (expert) => `Sie teilen Ihren Bildschirm mit ${expert}`,
    stop: 'Teilen beenden',
    stopped: (expert) => `Teilen beendet. ${expert} sieht Ihren Bildschirm nicht mehr. Sie können ihn erneut teilen.`,
    reloaded: 'Das Teilen wurde beendet, weil diese Seite neu geladen wurde. Drücken Sie den Knopf, um erneut zu teilen.',
    barUnseen: (expert) => `Sie teilen Ihren Bildschirm, er ist aber noch nicht zu sehen für ${expert}`,
    move: 'Auf einem anderen Gerät fortsetzen',
    refused: {
      cancelled: {
        title: 'Sie haben nichts ausgewählt, deshalb wird nichts geteilt.',
        advice: 'Drücken Sie den Knopf noch einmal, wählen Sie einen Bildschirm oder ein Fenster und bestätigen Sie.',
      },
      denied: {
        title: 'Ihr Computer lässt diesen Browser den Bildschirm nicht teilen.',
        advice: 'Der Browser hat Sie gar nicht erst gefragt. Suchen Sie neben der Adresse nach einem blockierten Bildschirm, erlauben Sie ihn dort und versuchen Sie es noch einmal. Auf einem Firmencomputer verbietet es vielleicht eine Regel: Mit einem anderen Browser oder Computer kann es gehen.',
      },
      deniedByMac: {
        title: 'Ihr Mac lässt diesen Browser den Bildschirm nicht teilen.',
        advice: 'Öffnen Sie Systemeinstellungen, Datenschutz & Sicherheit, Bildschirmaufnahme, schalten Sie Ihren Browser ein und öffnen Sie ihn neu. Kommen Sie dann mit demselben Link zurück; Ihr Platz in der Sitzung bleibt erhalten.',
      },
      unreadable: {
        title: 'Was Sie ausgewählt haben, konnte nicht gelesen werden.',
        advice: 'Ein anderes Programm oder das System schützt es. Drücken Sie den Knopf noch einmal und wählen Sie ein anderes Fenster oder den ganzen Bildschirm.',
      },
      notAsked: {
        title: 'Ihr Browser hat Sie nicht gefragt.',
        advice: 'Bitte drücken Sie den Knopf noch einmal.',
      },
      missing: {
        title: 'Dieser Browser kann seinen Bildschirm nicht teilen.',
        advice: 'Öffnen Sie den Link an einem Computer in Chrome, Edge, Firefox oder Safari. Hier können Sie weiterhin chatten.',
      },
    },
    missing: 'Dieses Gerät oder dieser Browser kann den Bildschirm nicht teilen; Handys und Tablets können es nicht. Sie können hier weiterhin chatten oder mit demselben Link an einem Computer weitermachen.',
    insecure: 'Teilen geht nur über eine sichere Adresse (https); diese Seite wurde ohne geöffnet. Sagen Sie es dem Support. Sie können hier weiterhin chatten.',
    framed: 'Die Seite um diese herum erlaubt das Teilen nicht.',
    ownTab: 'Diese Sitzung in eigenem Tab öffnen',
    chatInstead: (expert) => `Sie sind verbunden. Im Chat erreichen Sie ${expert}.`,
  },

  room: {
    title: (expert) => `Verbunden mit ${expert}`,
    sharing: 'Sie teilen Ihren Bildschirm',
    sharingText: (expert) => `Gehen Sie zu dem, was Sie zeigen möchten. ${expert} sieht dasselbe wie Sie. Kommen Sie hierher zurück, um zu chatten oder aufzuhören.`,
    away: (expert) => `${expert} ist gerade nicht verbunden.`,
    noRoute: {
      nobody: {
        title: (watchers) => `Ihr Bildschirm ist noch nicht zu sehen für ${watchers}.`,
        advice: 'Zwischen Ihren Netzwerken kommt keine Verbindung zustande. Diese Seite versucht es weiter. Wenn Sie können, nutzen Sie ein anderes Netzwerk, etwa einen mobilen Hotspot, oder schalten Sie ein VPN ab. Der Chat funktioniert inzwischen.',
      },
      some: {
        title: (watchers) => `Ihr Bildschirm ist noch nicht für alle zu sehen (${watchers}).`,
        advice: 'In einem der Netzwerke kommt keine Verbindung zustande. Diese Seite versucht es weiter; Sie müssen nichts tun.',
      },
    },
    alsoThere: (colleagues) => `Außerdem dabei: ${colleagues}. Alle sehen, was Sie teilen.`,
  },

  check: {
    link: 'Dieses Gerät prüfen',
    title: 'Dieses Gerät prüfen',
    why: 'Finden Sie vor einer Sitzung heraus, ob dieses Gerät seinen Bildschirm teilen kann. Ohne Anmeldung; niemand bekommt etwas zu sehen.',
    running: 'Wird geprüft …',
    again: 'Noch einmal prüfen',
    verdict: {
      good: { title: 'Dieses Gerät ist bereit', text: 'Es kann seinen Bildschirm teilen, und für strenge Netzwerke steht ein Relay bereit.' },
      likely: { title: 'Dieses Gerät ist bereit', text: 'Es kann seinen Bildschirm teilen. In einem strengen Netzwerk findet das Bild vielleicht keinen Weg, weil dieser Dienst kein Relay hat.' },
      doubtful: { title: 'Das Bild kommt vielleicht nicht durch', text: 'Dieses Netzwerk blockiert, was das Bild überträgt. Nutzen Sie ein anderes, etwa einen mobilen Hotspot, oder schalten Sie ein VPN ab, und prüfen Sie noch einmal.' },
      watchOnly: { title: 'Dieses Gerät kann seinen Bildschirm nicht teilen', text: 'Es kann chatten, und der Support kann darauf andere Bildschirme sehen. Um einen Bildschirm zu teilen, nutzen Sie einen Computer.' },
      offline: { title: 'Der Dienst ist nicht erreichbar', text: 'Prüfen Sie die Verbindung dieses Geräts und dann noch einmal hier.' },
      bad: { title: 'Bilder funktionieren hier nicht', text: 'Dieser Browser oder eine Regel Ihrer Firma verbietet Verbindungen zwischen Browsern. Versuchen Sie es mit einem anderen Browser.' },
    },
    share: {
      ready: 'Dieser Browser kann einen Bildschirm teilen.',
      missing: 'Dieses Gerät oder dieser Browser kann den Bildschirm nicht teilen; Handys und Tablets können es nicht.',
      insecure: 'Diese Seite wurde ohne https geöffnet, deshalb teilt der Browser nichts.',
      framed: 'Die Seite um diese herum erlaubt das Teilen nicht.',
    },
    permission: 'Kamera und Mikrofon werden nicht gebraucht; es wird nie danach gefragt.',
    service: {
      ok: (ms) => `Der Dienst antwortet in ${ms} ms.`,
      failed: 'Der Dienst antwortet nicht.',
      busy: 'Hier wurde sehr oft geprüft. Warten Sie eine Minute und prüfen Sie noch einmal.',
    },
    loop: {
      ok: 'Verbindungen zwischen Browsern funktionieren hier.',
      failed: 'Dieser Browser verbindet sich mit keinem anderen Browser.',
    },
    relay: {
      ok: (ms) => (ms === undefined ? 'Das Relay ist erreichbar.' : `Das Relay funktioniert, ${ms} ms hin und zurück.`),
      failed: 'Das Relay (der TURN-Server) ist aus diesem Netzwerk nicht erreichbar.',
      none: 'Dieser Dienst hat kein Relay (keinen TURN-Server).',
      untested: 'Dieser Dienst hat ein Relay (einen TURN-Server); geprüft wird es erst in einer Sitzung.',
    },
  },

  leave: {
    button: 'Sitzung verlassen',
    title: 'Diese Sitzung verlassen?',
    text: 'Sie endet für beide Seiten; Link und Code funktionieren dann nicht mehr.',
    stopOnly: 'Um nur das Teilen zu beenden, drücken Sie stattdessen „Teilen beenden“.',
    confirm: 'Sitzung verlassen',
    stay: 'Bleiben',
    failed: 'Der Dienst ist nicht erreichbar, deshalb ist die Sitzung noch nicht geschlossen. Ihr Bildschirm wird nicht mehr geteilt. Bitte versuchen Sie es noch einmal oder schließen Sie einfach diese Seite.',
  },

  recordings: {
    title: 'Aufzeichnungen',
    why: 'Melden Sie sich an, um die Aufzeichnungen dieser Supportsitzung zu sehen.',
    heading: (customer) => (customer ? `Supportsitzung mit ${customer}` : 'Supportsitzung'),
    technician: 'Support',
    technicians: 'Support',
    ticket: 'Ticket',
    time: 'Zeit',
    stillOn: 'läuft noch',
    empty: {
      title: 'In dieser Sitzung wurde nichts aufgezeichnet.',
      text: 'Eine Aufzeichnung steht hier, sobald sie beginnt.',
    },
    unknown: {
      title: 'Diese Sitzung gibt es nicht',
      text: 'Sie ist unbekannt, wird nicht mehr aufbewahrt oder gehört zu einem anderen Konto. Prüfen Sie den Link oder melden Sie sich mit einem Konto an, das sie sehen darf.',
    },
    list: (count) => counted(count, { one: 'Aufzeichnung', other: `${count} Aufzeichnungen` }),
    name: (number, count) => (count === 1 ? 'Aufzeichnung' : `Aufzeichnung ${number}`),
    archived: 'Archiviert',
    stage: {
      capturing: 'läuft',
      readyForTranscode: 'noch kein Video',
      queued: 'in der Warteschlange',
      transcoding: 'wird erstellt',
      readyForDownload: 'fertig',
      failed: 'fehlgeschlagen',
      erased: 'gelöscht',
    },
    capturing: {
      title: 'Diese Aufzeichnung läuft noch',
      text: 'Sie können sie ansehen, wenn der Support sie beendet hat oder die Sitzung vorbei ist.',
      lateTitle: 'Der letzte Teil ist noch unterwegs',
      lateText: 'Die Sitzung ist beendet. Kommt nichts mehr an, wird die Aufzeichnung in wenigen Minuten von selbst geschlossen und behält, was da ist.',
    },
    readyForTranscode: {
      title: 'Zu dieser Aufzeichnung fehlt noch das Video',
      text: 'Alles ist gesichert. Zum Ansehen und Herunterladen braucht es ein Video; erstellen Sie es einmal.',
      button: 'Video erstellen',
    },
    queued: {
      title: 'Das Video ist als Nächstes dran',
      text: 'Es wird erstellt, sobald Platz ist. Sie können diese Seite inzwischen schließen.',
    },
    transcoding: {
      title: 'Das Video wird erstellt',
      text: 'Sie können diese Seite inzwischen schließen.',
      progress: 'Fortschritt des Videos',
    },
    failed: {
      title: 'Das Video konnte nicht erstellt werden',
      text: 'Was aufgezeichnet wurde, ist noch da.',
      button: 'Erneut versuchen',
    },
    erased: {
      title: 'Diese Aufzeichnung wurde gelöscht',
      text: 'Die Aufbewahrungszeit war abgelaufen, oder die Aufzeichnung musste entfernt werden. Sie lässt sich nicht wiederherstellen.',
    },
    asking: 'Einen Moment …',
    player: {
      download: 'Herunterladen',
      archive: 'Archivieren',
      restore: 'Aus dem Archiv zurückholen',
      archivedNow: 'Archiviert. In Listen neuer Aufzeichnungen erscheint sie nicht mehr; das Video bleibt hier.',
      restoredNow: 'Aus dem Archiv zurückgeholt.',
      broken: 'Das Video kann gerade nicht geladen werden. Es ging nichts verloren. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
      again: 'Erneut versuchen',
    },
    timeline: {
      title: 'Verlauf',
      hint: 'Wählen Sie einen Eintrag, um dorthin zu springen.',
      loading: 'Wird geladen …',
      none: 'Während der Aufzeichnung geschah sonst nichts.',
      later: 'Der Verlauf steht hier, sobald es ein Video gibt.',
      failed: 'Die Einträge können gerade nicht geladen werden.',
      again: 'Erneut versuchen',
      joined: (name) => `${name} ist beigetreten`,
      status: (word) => `Sitzung ${word}`,
      notes: 'Notizen',
    },
  },
};
