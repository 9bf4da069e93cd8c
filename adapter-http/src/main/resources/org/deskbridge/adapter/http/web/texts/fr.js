import { plural } from './plural.js';

const many = plural('fr');

/**
 * The texts of the pages in French. A narrow no-break space (U+202F) stands before ; : ! ? and inside « », a no-break space
 * (U+00A0) between a number and what it counts. A sentence never says “de” or “à” before a name that may be `someCustomer`.
 *
 * @type {import('./texts.js').Texts}
 */
export const fr = {
  /** @param {string} what */
  title: (what) => `${what} · Deskbridge`,

  failed: 'L’opération n’a pas abouti. Rien n’est perdu. Veuillez réessayer dans un instant.',
  /** By the reason that the service names for a failure. */
  reasons: {
    'session.not-live': 'Cette session est terminée ou n’a pas encore commencé.',
    'session.transition-refused': 'Cette session est terminée ou n’a pas encore commencé.',
    'session.already-joined': 'Un client a déjà rejoint cette session, dans un autre navigateur.',
    'session.unattended': 'Il n’est pas possible de rejoindre cette session : elle concerne un appareil sans utilisateur.',
    'session.stale': 'Une autre personne a modifié la session au même moment. Veuillez réessayer.',
    'session.colleague-away': 'Votre collègue n’est plus dans la session.',
    'session.not-owner': 'La session appartient désormais à un collègue.',
    'recording.stale': 'Une autre personne a modifié l’enregistrement au même moment. Veuillez réessayer.',
    'recording.consent-missing': 'Le client n’a pas accepté l’enregistrement.',
    'recording.off': 'Les sessions de ce compte ne sont pas enregistrées.',
    'role.missing': 'Vous n’avez pas les droits nécessaires. Adressez-vous à la personne qui gère votre compte.',
  },
  connectionLost: 'Connexion perdue, nouvelle tentative en cours',
  line: {
    own: 'La connexion au service est perdue ; cette page réessaie automatiquement.',
    /** @param {string} customer */
    stillSeen: (customer) => `${customer} partage toujours, et vous continuez à voir l’image.`,
    /** @param {string} customer */
    customerLost: (customer) => `${customer} a perdu la connexion au service, mais vous voyez toujours ce qui est partagé.`,
    /** @param {string} expert */
    stillShared: (expert) => `${expert} voit peut-être encore ce que vous partagez.`,
    /** @param {string} expert */
    expertLost: (expert) => `${expert} a perdu la connexion au service, mais voit peut-être encore ce que vous partagez.`,
    /** @param {string} time */
    waits: (time) => `La session reste ouverte jusqu’à ${time}, puis se termine.`,
    late: 'La session est peut-être déjà terminée.',
  },
  /** Why a session ended, by the reason that the service names. */
  endReasons: {
    technician: 'Le technicien a mis fin à la session.',
    youEnded: 'Vous avez mis fin à la session.',
    /** @param {string} customer */
    customer: (customer) => `${customer} a quitté la session.`,
    youLeft: 'Vous avez quitté la session.',
    connectionLost: 'Elle s’est terminée automatiquement, car une connexion est restée coupée trop longtemps.',
    nobodyJoined: 'Elle s’est terminée automatiquement, car personne ne l’a rejointe à temps.',
    expired: 'Elle s’est terminée automatiquement, car aucun autre client ne l’a rejointe à temps.',
  },
  newWindow: ' (s’ouvre dans une petite fenêtre)',
  someCustomer: 'Le client',
  someExpert: 'un technicien',
  /** @param {string[]} names */
  list: (names) => new Intl.ListFormat('fr').format(names),

  unreachable: {
    title: 'Le service est injoignable',
    text: 'Rien n’est perdu. Cette page réessaie automatiquement ; si cela dure, veuillez vérifier votre connexion.',
  },

  tooOften: {
    title: 'Un instant, s’il vous plaît',
    text: 'Cette page a été chargée très souvent en peu de temps. Elle reprendra automatiquement dans un instant.',
  },

  /**
   * @param {number} hours
   * @param {number} minutes
   * @param {number} seconds
   */
  duration: (hours, minutes, seconds) => {
    if (hours > 0) {
      return `${hours} h ${minutes} min`;
    }
    return minutes > 0 ? `${minutes} min ${seconds} s` : `${seconds} s`;
  },

  status: {
    notStarted: 'non démarrée',
    waiting: 'en attente',
    active: 'en cours',
    complete: 'terminée',
    abandoned: 'abandonnée',
  },

  copy: { idle: 'Copier', done: 'Copié', failed: 'Veuillez copier à la main' },

  alerts: {
    title: 'Sons et notifications',
    isOn: 'Les sons et les notifications sont activés',
    isOff: 'Les sons et les notifications sont désactivés',
    on: 'Sons et notifications',
    hint: 'Quand une personne arrive, écrit ou répond, et quand une connexion est perdue. Ce réglage est conservé dans ce navigateur.',
    allow: 'Me notifier quand je suis ailleurs',
    allowed: 'Des notifications vous avertissent quand vous êtes ailleurs.',
    denied: 'Votre navigateur bloque les notifications de cette page. Vous pouvez les autoriser dans ses paramètres.',
    close: 'Fermer',
    dismiss: 'Masquer',
    /**
     * @param {number} count
     * @param {string} title
     */
    counted: (count, title) => `(${count}) ${title}`,
    /** By occasion; each takes the name of whom it is about. */
    words: {
      /** @param {string} name */
      started: (name) => `${name} a démarré la session.`,
      opened: () => 'Le lien a été ouvert. Le client lit la demande d’accord.',
      /** @param {string} name */
      joined: (name) => `${name} a rejoint la session.`,
      /** @param {string} name */
      colleague: (name) => `${name} a rejoint la session pour aider.`,
      /** @param {string} name */
      handedOver: (name) => `${name} vous a transféré la session.`,
      /** @param {string} name */
      message: (name) => `${name} vous a écrit.`,
      /** @param {string} name */
      asked: (name) => `${name} demande si la session peut être enregistrée.`,
      /** @param {string} name */
      agreed: (name) => `${name} accepte l’enregistrement.`,
      /** @param {string} name */
      declined: (name) => `${name} refuse l’enregistrement.`,
      /** @param {string} name */
      away: (name) => `${name} n’est pas en ligne pour le moment.`,
      /** @param {string} name */
      back: (name) => `${name} est de nouveau en ligne.`,
      lost: () => 'La connexion est perdue. Cette page tente de la rétablir.',
    },
  },

  signIn: {
    title: 'Connexion',
    why: 'Connectez-vous pour démarrer cette session d’assistance.',
    email: 'Adresse e-mail',
    password: 'Mot de passe',
    button: 'Se connecter',
    wrong: 'L’adresse e-mail ou le mot de passe est incorrect. Veuillez réessayer.',
    tooOften: 'Trop de tentatives. Veuillez patienter une minute, puis réessayer.',
    lost: 'L’adresse et le mot de passe étaient corrects, mais votre navigateur n’a pas conservé la connexion. Il bloque peut-être les cookies d’une page intégrée dans une autre.',
  },

  front: {
    title: 'Que souhaitez-vous faire ?',
    haveCode: 'J’ai un code',
    haveCodeHint: 'Une personne va vous aider et vous a donné neuf chiffres ou un lien.',
    giveSupport: 'J’assiste un client',
    giveSupportHint: 'Vous souhaitez voir l’écran de la personne que vous aidez.',
  },

  notFound: {
    title: 'Cette page n’existe pas',
    text: 'L’adresse est peut-être mal saisie ou incomplète. Si vous avez reçu un lien, ouvrez-le à nouveau ou demandez le code.',
  },

  launch: {
    title: 'Session d’assistance',
    without: {
      title: 'Commencez par votre ticket',
      text: 'Cette page s’ouvre pour une session précise, par un lien créé dans votre système de tickets. Démarrez la session depuis le ticket : il gardera la trace de ce qui s’est passé.',
      more: 'Vous n’avez pas de ticket ? Démarrez une session sans ticket ; vous pourrez l’associer à un ticket plus tard.',
      start: 'Démarrer sans ticket',
    },
    /** @param {string} expert */
    runBy: (expert) => `Session menée par ${expert}`,
    /** @param {string} colleagues */
    with: (colleagues) => `avec ${colleagues}`,
    signOut: 'Se déconnecter',
    signOutOther: 'Utiliser un autre compte',
    /**
     * @param {string} name
     * @param {string} company
     */
    signedInAs: (name, company) => (company ? `Compte connecté : ${name}, ${company}.` : `Compte connecté : ${name}.`),
    ready: {
      title: 'Session prête à démarrer',
      /** @param {string} [customer] */
      heading: (customer) => (customer ? `Session d’assistance avec ${customer}` : 'Session d’assistance'),
      start: 'Démarrer la session',
      hint: 'Vous obtiendrez un lien et un code pour le client. Rien n’est partagé avant son accord.',
      refused: 'Cette session est terminée ou a été démarrée par une autre personne. Démarrez-en une nouvelle depuis le ticket.',
    },
    taken: {
      title: 'Un client a déjà rejoint la session',
      text: 'La session se poursuit dans un autre navigateur. Si c’est le vôtre, continuez là-bas.',
      /** @param {string} expert */
      ask: (expert) => `Sinon, prévenez ${expert}, qui peut vous faire entrer à la place de ce client. Cette page continuera alors automatiquement.`,
    },
    unknown: {
      title: 'Ce lien n’est plus valide',
      text: 'La session correspondante est inconnue ou a expiré. Démarrez-en une nouvelle depuis le ticket.',
    },
    foreign: {
      title: 'Cette session appartient à une autre personne',
      text: 'Votre compte est bien connecté, mais il n’a pas accès à cette session.',
    },
    ended: {
      complete: 'Session terminée',
      completeText: 'Plus rien n’est partagé.',
      abandoned: 'Session terminée avant l’arrivée du client',
      abandonedText: 'Le lien et le code ne fonctionnent plus.',
      again: 'Recommencer',
      againHint: 'Une nouvelle session pour le même ticket, avec un nouveau lien et un nouveau code.',
      customer: 'Client',
      ticket: 'Ticket',
      started: 'Début',
      ended: 'Fin',
      duration: 'Durée de l’échange',
      close: 'Vous pouvez fermer cette page.',
    },
  },

  ticket: {
    title: 'Ticket',
    ticket: 'Ticket',
    none: 'aucun',
    customer: 'Client',
    email: 'Adresse e-mail',
    /** @param {string} id */
    of: (id) => `Ticket ${id}`,
    open: 'Ouvrir le ticket',
    system: 'Système de tickets',
    /** @param {string} email */
    unconnected: (email) =>
      `Aucun système de tickets n’est relié à votre compte. Pour rechercher et créer des tickets ici, demandez à votre administrateur d’en relier un pour ${email}.`,
    tryAgain: 'Réessayer',
    trying: 'Nouvelle tentative…',
    find: {
      label: 'Rechercher un ticket',
      placeholder: 'Numéro ou mots',
      searching: 'Recherche…',
      /** @param {string} query */
      nothing: (query) => `Aucun ticket ne contient « ${query} ».`,
      /** @param {number} count */
      count: (count) => many(count, { one: `${count} ticket`, other: `${count} tickets` }),
      /** @param {number} count */
      first: (count) => `Les ${count} premiers tickets ; précisez votre recherche`,
      untitled: 'Sans titre',
      use: 'Utiliser ce ticket',
      using: 'Association…',
      statuses: { new: 'nouveau', open: 'ouvert', pending: 'en attente', hold: 'suspendu', solved: 'résolu', closed: 'clos' },
      inUse: 'Ticket actuel',
      other: 'D’un autre client',
      /**
       * @param {string} requester
       * @param {string} customer
       */
      otherQuestion: (requester, customer) => `Le demandeur de ce ticket est ${requester}, mais cette session se déroule avec ${customer}.`,
      useOther: 'L’utiliser quand même',
      otherCancel: 'Annuler',
      /** @param {string} [id] */
      used: (id) => (id ? `Cette session est désormais associée au ticket ${id}.` : 'Cette session est désormais associée à ce ticket.'),
    },
    undo: {
      button: 'Annuler',
      busy: 'Annulation…',
      /** @param {string} [id] */
      done: (id) => (id ? `C’est annulé. Cette session est de nouveau associée au ticket ${id}.` : 'C’est annulé. Le ticket est comme avant.'),
    },
    create: {
      open: 'Nouveau ticket',
      title: 'Titre',
      body: 'Description',
      button: 'Créer',
      busy: 'Création…',
      cancel: 'Annuler',
      /** @param {string} [id] */
      created: (id) =>
        id ? `Le ticket ${id} a été créé et cette session y est désormais associée.` : 'Le ticket a été créé et cette session y est désormais associée.',
      maybe: 'Le ticket a peut-être été créé malgré tout.',
      another: 'Une tentative précédente en a peut-être créé un aussi.',
    },
    draft: {
      /**
       * @param {string} date
       * @param {string} [customer]
       */
      title: (date, customer) => (customer ? `Assistance à distance pour ${customer} le ${date}` : `Assistance à distance du ${date}`),
      customer: 'Client',
      started: 'Début',
      soFar: 'Durée à ce stade',
    },
    trouble: {
      slow: 'Le système de tickets met trop de temps à répondre, mais la session se poursuit normalement.',
      down: 'Le système de tickets est injoignable pour le moment, mais la session se poursuit normalement.',
      unreadable: 'Le système de tickets a renvoyé une réponse incompréhensible, mais la session se poursuit normalement.',
      unnamed:
        'Le système de tickets a peut-être créé le ticket, mais sans indiquer lequel. Recherchez-le dans ce système avant d’en créer un autre.',
      refused: 'Le système de tickets a refusé cette opération, mais la session se poursuit normalement.',
      offline: 'Le service est injoignable pour le moment, mais la session se poursuit normalement.',
      forbidden: 'Votre système de tickets ne vous y autorise pas, mais la session se poursuit normalement.',
      signedOut: 'Votre accès a expiré ; rechargez cette page pour vous reconnecter, la session se poursuit entre-temps.',
      over: 'La session n’accepte plus d’autre ticket.',
      stale: 'Une autre personne a modifié la session au même moment. Veuillez réessayer ; la session se poursuit normalement.',
      tooOften: 'Cela fait trop de demandes en peu de temps, veuillez patienter un instant ; la session se poursuit normalement.',
      failed: 'L’opération n’a pas abouti, mais la session se poursuit normalement.',
    },
  },

  invite: {
    title: 'Inviter',
    intro: 'Dictez le code ou envoyez le lien.',
    send: 'Envoyer l’invitation',
    mail: 'Par e-mail',
    copyText: 'Copier le texte',
    share: 'Partager',
    shareFailed: 'Ce navigateur ne permet pas de partager depuis ici. Veuillez copier le texte.',
    qr: {
      open: 'Code QR',
      title: 'À scanner pour rejoindre la session',
      name: 'Code QR du lien d’invitation',
      hint: 'Pour l’appareil photo d’un téléphone ou d’une tablette. Pour partager un écran, le client ouvre le lien sur un ordinateur.',
      failed: 'Le code QR n’a pas pu être affiché. Veuillez plutôt envoyer le lien.',
      close: 'Fermer',
    },
    /** What is sent to the customer. */
    letter: {
      /** @param {string} sender */
      subject: (sender) => `Assistance à distance par ${sender}`,
      /** @param {string} [customer] */
      greeting: (customer) => (customer ? `Bonjour ${customer},` : 'Bonjour,'),
      open: 'Veuillez ouvrir ce lien sur l’ordinateur pour lequel vous avez besoin d’aide :',
      /**
       * @param {string} page
       * @param {string} code
       */
      code: (page, code) => `Ou rendez-vous sur ${page} et saisissez le code ${code}, qui n’est valable que peu de temps.`,
      promise: 'Vous verrez qui souhaite vous aider, et rien ne sera partagé avant votre accord.',
      /**
       * @param {string} name
       * @param {string} company
       */
      signature: (name, company) => (company ? `Cordialement,\n${name}\n${company}` : `Cordialement,\n${name}`),
    },
    again: 'Avec ce lien, le client peut revenir, dans le même navigateur.',
    code: ' le code',
    link: ' le lien',
    newCode: 'Nouveau code',
    expired: 'Le code a expiré. Le lien fonctionne toujours.',
    used: 'Le code a été utilisé : le client lit qui souhaite l’aider. Le lien fonctionne toujours.',
    other: 'Faire entrer un autre client',
    /** @param {string} name */
    otherWarning: (name) =>
      `${name} perdra aussitôt la connexion. La première personne à utiliser le lien ou un nouveau code prendra la place, y compris ${name} dans un autre navigateur.`,
    otherConfirm: 'Déconnecter et faire entrer',
    otherCancel: 'Annuler',
    /** @param {number} minutes */
    left: (minutes) =>
      many(minutes, { one: `Valable encore ${minutes} minute, une seule fois.`, other: `Valable encore ${minutes} minutes, une seule fois.` }),
  },

  chat: {
    title: 'Chat',
    label: 'Votre message',
    placeholder: 'Écrivez un message',
    send: 'Envoyer',
    you: 'Vous',
    empty: 'Aucun message pour l’instant.',
    /** @param {string} colleague */
    came: (colleague) => `${colleague} a rejoint la session`,
    /** @param {string} colleague */
    left: (colleague) => `${colleague} n’est plus en ligne`,
    earlier: 'Messages précédents',
    loadingEarlier: 'Chargement…',
    earlierFailed: 'Les messages précédents n’ont pas pu être chargés.',
    notSent: 'Message non envoyé. Votre texte est toujours là, veuillez l’envoyer à nouveau.',
    waiting: 'Cela fait beaucoup de messages d’un coup. Votre texte est toujours là et sera envoyé automatiquement dans un instant.',
    full: 'Message non envoyé, ce chat n’accepte plus de messages. Votre texte est toujours là.',
    over: 'Message non envoyé, la session est terminée. Votre texte est toujours là.',
  },

  notes: {
    title: 'Notes',
    placeholder: 'Ce que vous avez constaté, ce que vous avez fait. Le client ne voit pas ces notes.',
    state: {
      saved: 'Sauvegardées',
      unsaved: 'Sauvegarde…',
      stuck: 'Non sauvegardées, nouvelle tentative',
      refused: 'Non sauvegardées, veuillez les copier',
      changed: 'Veuillez choisir',
    },
    decision: {
      title: 'Une autre personne a modifié le même passage.',
      theirs: 'L’autre texte',
      emptied: '(Les notes ont été vidées.)',
      yours: 'Votre texte se trouve ci-dessous. Il sera sauvegardé dès que vous aurez choisi.',
      tooLong: 'Ensemble, les deux textes sont trop longs. Copiez dans le vôtre ce qu’il vous faut de l’autre, puis gardez uniquement le vôtre.',
      both: 'Garder les deux',
      onlyTheirs: 'Seulement l’autre',
      onlyMine: 'Seulement le mien',
      saved: 'Votre choix est enregistré.',
    },
    trouble: {
      stuck: 'Vos notes ne sont pas encore sauvegardées. Veuillez laisser cette page ouverte pendant qu’elle réessaie, ou copiez-les.',
      refused: 'Vos notes n’ont pas pu être sauvegardées. Copiez-les pour les conserver, ou réessayez.',
    },
    copy: ' les notes',
    again: 'Réessayer',
  },

  screen: {
    label: 'L’écran du client',
    full: 'Plein écran',
    actual: 'Taille réelle',
    tell: 'À dire au client',
    openPage: 'Veuillez ouvrir cette page :',
    typeCode: 'et saisir ce code :',
    /** @param {string} time */
    declined: (time) => `Le client a ouvert le lien à ${time} et a répondu « Non, merci ». Le lien fonctionne toujours ; terminez la session si vous n’en avez plus besoin.`,
    sendLink: 'Envoyez au client le lien qui se trouve sous « Inviter », ou créez-y un nouveau code.',
    used: {
      title: 'Le client a ouvert l’invitation',
      text: 'Le code a été utilisé. Le client lit qui souhaite l’aider et peut rejoindre la session. Si rien ne se passe, envoyez le lien qui se trouve sous « Inviter », ou créez-y un nouveau code.',
    },
    connecting: { title: 'Connexion à l’écran', text: 'Cela prend un instant.' },
    interrupted: { title: 'L’image est interrompue', text: 'Elle reviendra automatiquement.' },
    /** @param {string} name */
    away: (name) => ({
      title: `${name} n’est pas en ligne pour le moment`,
      text: 'La page est peut-être en cours de rechargement.',
    }),
    /**
     * @param {string} name
     * @param {boolean} hasRelay
     */
    noRoute: (name, hasRelay) => ({
      title: 'L’image ne trouve pas de chemin pour l’instant',
      text: `${name} partage un écran, mais vos deux réseaux ne laissent passer aucune connexion. Cette page continue d’essayer. Un partage de connexion mobile ou la désactivation d’un VPN peut aider, d’un côté comme de l’autre ; le chat fonctionne entre-temps. ${
        hasRelay ? 'Si cela arrive souvent, demandez à votre administrateur si le relais (serveur TURN) fonctionne.' : 'Ce service n’a pas de relais (serveur TURN), qui serait utile : signalez-le à votre administrateur.'
      }`,
    }),
    /** Why nothing is shared, as the customer's page tells it. */
    refused: {
      /** @param {string} name */
      cancelled: (name) => ({
        title: 'Aucun écran n’a été choisi',
        text: `${name} a fermé la demande du navigateur sans rien choisir. Demandez-lui de cliquer à nouveau sur « Partager mon écran » et de choisir un écran ou une fenêtre.`,
      }),
      /** @param {string} name */
      denied: (name) => ({
        title: 'L’ordinateur n’autorise pas le partage',
        text: `${name} n’a pas pu choisir : le système ou le navigateur a refusé aussitôt. Sur un Mac : Réglages Système, Confidentialité et sécurité, Enregistrement de l’écran, activer le navigateur, puis le rouvrir. Il est aussi possible de continuer sur un autre ordinateur, avec le lien qui se trouve sous « Inviter ».`,
      }),
      /** @param {string} name */
      unreadable: (name) => ({
        title: 'L’écran n’a pas pu être lu',
        text: `${name} a fait un choix, mais le navigateur n’en a reçu aucune image. Une autre fenêtre, ou l’écran entier, fonctionne souvent.`,
      }),
      /** @param {string} name */
      notAsked: (name) => ({
        title: 'Le navigateur n’a rien demandé',
        text: `${name} est là. Demandez-lui de cliquer encore une fois sur « Partager mon écran ».`,
      }),
      /** @param {string} name */
      missing: (name) => ({
        title: 'Cet appareil ne peut pas partager son écran',
        text: `Les téléphones et certains navigateurs ne le permettent pas. ${name} peut vous écrire dans le chat, ou cliquer sur « Continuer sur un autre appareil » : la session est conservée.`,
      }),
      /** @param {string} name */
      insecure: (name) => ({
        title: 'Cette adresse ne permet pas de partager un écran',
        text: `Les navigateurs ne partagent que depuis une adresse https. ${name} en utilise une autre. Prévenez votre administrateur. Vous pouvez vous écrire dans le chat.`,
      }),
      /** @param {string} name */
      framed: (name) => ({
        title: 'La page qui entoure la session interdit le partage',
        text: `${name} est là. Demandez-lui de cliquer sur « Ouvrir cette session dans un onglet ».`,
      }),
    },
    /** @param {string} name */
    notShared: (name) => ({
      title: 'Aucun écran n’est partagé pour le moment',
      text: `${name} est là. Demandez-lui de cliquer sur « Partager mon écran ».`,
    }),
  },

  quality: {
    hint: 'La connexion pour l’image : son trajet, l’aller-retour jusqu’à l’autre côté, les images par seconde',
    direct: 'Directe',
    relayed: 'Relayée',
    /** @param {number} ms */
    latency: (ms) => `${ms} ms`,
    /** @param {number} frames */
    frames: (frames) => `${frames} i/s`,
  },

  end: {
    button: 'Terminer',
    title: 'Terminer cette session ?',
    /** @param {string} name */
    active: (name) => `${name} cessera de partager et le chat sera fermé. Vos notes restent avec la session.`,
    waiting: 'Personne n’a encore rejoint la session. Le lien et le code cesseront de fonctionner.',
    confirm: 'Terminer la session',
    cancel: 'Continuer',
    handOverButton: 'Transférer',
    leaveButton: 'Quitter',
    leaveTitle: 'Confier cette session à un collègue ?',
    /** @param {string} colleague */
    handOver: (colleague) => `Transférer à ${colleague}`,
    leave: 'Quitter, la session se poursuit',
    /** @param {string} colleagues */
    others: (colleagues) => `Vous pouvez aussi confier la session à ${colleagues} : le client et l’image restent.`,
  },

  left: {
    title: 'Vous avez quitté la session',
    text: 'Elle se poursuit sans vous.',
    back: 'Revenir',
  },

  recording: {
    record: 'Enregistrer',
    asking: 'Demande…',
    ready: 'Prêt à enregistrer',
    starting: 'Démarrage…',
    running: 'Enregistrement',
    stop: 'Arrêter l’enregistrement',
    cancel: 'Ne pas enregistrer',
    again: 'Redemander',
    dismiss: 'Masquer',
    /** @param {string} name */
    askingText: (name) => `${name} doit d’abord donner son accord. L’enregistrement démarre ensuite automatiquement.`,
    readyText: 'L’enregistrement démarre automatiquement dès qu’un écran est partagé.',
    startingText: 'L’enregistrement démarre dès que le service répond.',
    /** @param {string} name */
    declinedText: (name) => `${name} n’accepte pas l’enregistrement. La session se poursuit comme avant ; vous pouvez redemander.`,
    /** @param {string} name */
    stoppedText: (name) => `${name} a arrêté l’enregistrement. La session se poursuit comme avant ; vous pouvez redemander.`,
    stuckText: 'La connexion est lente ou perdue. L’enregistrement continue ; les parties en attente seront envoyées à son retour.',
    uploading: 'Envoi de l’enregistrement',
    uploadingText: 'Envoi des dernières parties de l’enregistrement. Veuillez laisser cette page ouverte.',
    uploadStuckText: 'Le service est injoignable. L’envoi reprendra automatiquement ; veuillez laisser cette page ouverte.',
    uploaded: 'L’enregistrement est complet.',
    link: 'Voir l’enregistrement',
    problem: {
      insecure: 'L’enregistrement exige une adresse sécurisée (https), et cette page a été ouverte sans. La session se poursuit normalement.',
      missing: 'Ce navigateur ne permet pas d’enregistrer. La session se poursuit normalement ; un autre navigateur peut l’enregistrer.',
      behind: 'L’enregistrement s’est arrêté, car trop de données attendent la connexion. Ce qui a été enregistré jusqu’ici sera envoyé à son retour.',
      refused: 'Le service n’a pas accepté l’enregistrement : rien n’est donc enregistré. La session se poursuit normalement.',
      consent: 'Le client n’a pas accepté l’enregistrement : rien n’est donc enregistré. Redemandez-lui si nécessaire.',
      over: 'La session est terminée : plus rien n’est enregistré.',
      broken: 'Le navigateur n’a pas pu continuer l’enregistrement. Ce qui a été enregistré jusqu’ici est conservé, et vous pouvez recommencer.',
      full: 'Il n’y a plus de place : l’enregistrement s’est donc arrêté. Ce qui a été enregistré auparavant est conservé ; prévenez votre administrateur.',
      lost: 'Une partie de l’enregistrement n’a pas pu être conservée. La session se poursuit normalement.',
    },
    customer: {
      title: 'Cette session peut-elle être enregistrée ?',
      /** @param {string} expert */
      question: (expert) => `${expert} souhaite conserver une vidéo de l’écran que vous partagez, ainsi que le chat.`,
      free: 'Si vous refusez, l’assistance se poursuit de la même façon. Si vous acceptez, vous pouvez arrêter l’enregistrement à tout moment.',
      agree: 'Accepter l’enregistrement',
      decline: 'Non, ne pas enregistrer',
      /** @param {string} expert */
      promise: (expert) => `Cette session est enregistrée : une vidéo de l’écran que vous partagez, ainsi que le chat. Pour arrêter l’enregistrement, dites-le à ${expert} ou cliquez sur « Arrêter l’enregistrement ».`,
      /** @param {string} expert */
      agreeToJoin: (expert) => `J’ai demandé de l’aide et j’accepte que ${expert} voie ce que je partage, et que cela soit enregistré.`,
      running: 'Cette session est enregistrée',
      allowed: 'Rien n’est enregistré en ce moment, mais cela peut reprendre',
      withdraw: 'Ne plus enregistrer',
      stop: 'Arrêter l’enregistrement',
      stopped: 'La session n’est pas enregistrée. L’assistance se poursuit de la même façon.',
      failed: 'Votre réponse n’a pas été transmise. Veuillez réessayer.',
    },
  },

  replaced: {
    title: 'Cette session est ouverte dans une autre fenêtre',
    text: 'Vous l’y avez ouverte après celle-ci : cette fenêtre est donc en pause.',
    customer: 'Vous l’y avez ouverte après celle-ci. Cette fenêtre est en pause et ne partage rien.',
    use: 'Reprendre ici',
  },

  join: {
    title: 'Rejoindre une session d’assistance',
    code: {
      title: 'Rejoindre une session d’assistance',
      why: 'Votre technicien vous dicte un code à neuf chiffres.',
      label: 'Code de session',
      hint: 'Neuf chiffres. Les espaces n’ont pas d’importance.',
      button: 'Continuer',
      /** @param {number} digits */
      incomplete: (digits) =>
        digits === 0
          ? 'Veuillez saisir les neuf chiffres que votre technicien vous dicte.'
          : many(digits, { one: `Le code comporte neuf chiffres ; il y en a ${digits} seul ici.`, other: `Le code comporte neuf chiffres ; il y en a ${digits} ici.` }),
      wrong: 'Ce code n’est pas valide. Il est peut-être mal saisi, déjà utilisé ou trop ancien. Demandez à votre technicien de le relire ou d’en créer un nouveau.',
      /** @param {number} [seconds] */
      tooOften: (seconds) =>
        seconds === undefined
          ? 'Trop de tentatives. Veuillez patienter une minute, puis réessayer.'
          : many(seconds, {
              one: `Trop de tentatives. Veuillez patienter ${seconds} seconde, puis réessayer.`,
              other: `Trop de tentatives. Veuillez patienter ${seconds} secondes, puis réessayer.`,
            }),
    },
    early: {
      title: 'Le technicien n’a pas encore commencé',
      text: 'Vous êtes au bon endroit. Cette page continuera automatiquement ; laissez-la simplement ouverte.',
    },
    consent: {
      /**
       * @param {string} expert
       * @param {string} company
       */
      title: (expert, company) => (company ? `${expert} (${company}) vous propose son aide` : `${expert} vous propose son aide`),
      /** @param {string} expert */
      promises: (expert) => [
        `${expert} voit uniquement l’écran ou la fenêtre que vous choisissez, et rien avant cela.`,
        'Cette personne peut regarder, mais pas cliquer ni écrire.',
        'Vous pouvez arrêter à tout moment.',
      ],
      /** @param {string} colleagues */
      alsoThere: (colleagues) => `Ce que vous partagez est aussi visible pour ${colleagues}.`,
      name: 'Votre nom (facultatif)',
      /** @param {string} expert */
      agree: (expert) => `J’ai demandé de l’aide et j’accepte que ${expert} voie ce que je partage.`,
      tickFirst: 'Veuillez d’abord cocher la case ci-dessus.',
      next: 'Vous choisirez ce que vous partagez à l’étape suivante.',
      button: 'Rejoindre la session',
      decline: 'Non, merci',
      over: 'Cette session s’est terminée entre-temps. Demandez un nouveau lien à votre technicien.',
    },
    declined: {
      title: 'Vous n’avez pas rejoint la session',
      /** @param {string} expert */
      text: (expert) => `Rien n’est partagé, et ${expert} sait que vous ne souhaitez pas participer. Vous pouvez fermer cette page.`,
      back: 'Finalement, je veux participer',
    },
    taken: {
      title: 'Un client a déjà rejoint la session',
      text: 'La session se poursuit dans un autre navigateur. Si c’est le vôtre, continuez là-bas, ou cliquez-y sur « Continuer sur un autre appareil ».',
      /** @param {string} expert */
      ask: (expert) => `Sinon, prévenez ${expert}, qui peut vous faire entrer à la place de ce client. Cette page continuera alors automatiquement.`,
    },
    out: {
      title: 'Vous n’êtes plus dans cette session',
      text: 'Plus rien n’est partagé. Votre place a été donnée à une autre personne, ou vous avez continué dans un autre navigateur.',
      /** @param {string} expert */
      ask: (expert) => `Si c’est une erreur, prévenez ${expert}, qui peut vous faire entrer à nouveau. Cette page continuera alors automatiquement.`,
    },
    moving: {
      title: 'Continuez sur l’autre appareil',
      text: 'Le technicien vous y attend. Laissez cette page ouverte jusque-là.',
      openPage: 'Sur l’autre appareil, ouvrez cette page :',
      typeCode: 'et saisissez ce code :',
      link: 'Ou ouvrez le lien que vous avez reçu :',
      stay: 'Rester sur cet appareil',
    },
    moved: {
      title: 'Vous continuez sur l’autre appareil',
      text: 'La session s’y poursuit. Vous pouvez fermer cette page.',
    },
    unknown: {
      title: 'Ce lien n’est plus valide',
      text: 'La session correspondante est terminée ou le lien est incomplet. Demandez-en un nouveau à votre technicien, ou saisissez un code.',
      enterCode: 'Saisir un code',
    },
    ended: {
      title: 'La session est terminée',
      /** @param {string} expert */
      complete: (expert) => `Votre écran n’est plus partagé. ${expert} ne voit plus rien.`,
      abandoned: 'Elle a été fermée avant votre arrivée. Demandez un nouveau lien à votre technicien.',
      /** @param {string} duration */
      duration: (duration) => `Durée de votre connexion : ${duration}.`,
      close: 'Vous pouvez fermer cette page.',
    },
  },

  share: {
    button: 'Partager mon écran',
    next: 'Votre navigateur vous demande ce que vous voulez partager : l’écran entier, une fenêtre ou un onglet.',
    /** @param {string} expert */
    bar: (expert) => `Vous partagez votre écran avec ${expert}`,
    stop: 'Arrêter le partage',
    /** @param {string} expert */
    stopped: (expert) => `Le partage est arrêté. ${expert} ne voit plus votre écran. Vous pouvez partager à nouveau.`,
    reloaded: 'Le partage s’est arrêté parce que cette page a été rechargée. Cliquez sur le bouton pour partager à nouveau.',
    /** @param {string} expert */
    barUnseen: (expert) => `Vous partagez votre écran, mais il n’est pas encore visible pour ${expert}`,
    move: 'Continuer sur un autre appareil',
    /** Why nothing is shared, and what to do. */
    refused: {
      cancelled: {
        title: 'Vous n’avez rien choisi : rien n’est donc partagé.',
        advice: 'Cliquez à nouveau sur le bouton, choisissez un écran ou une fenêtre, et confirmez.',
      },
      denied: {
        title: 'Votre ordinateur n’autorise pas ce navigateur à partager l’écran.',
        advice: 'Le navigateur ne vous a même pas posé la question. Cherchez à côté de l’adresse le symbole d’un écran bloqué, autorisez le partage, puis réessayez. Sur un ordinateur d’entreprise, une règle l’interdit peut-être : un autre navigateur ou un autre ordinateur peut convenir.',
      },
      deniedByMac: {
        title: 'Votre Mac n’autorise pas ce navigateur à partager l’écran.',
        advice: 'Ouvrez Réglages Système, Confidentialité et sécurité, Enregistrement de l’écran, activez votre navigateur, puis rouvrez-le. Revenez ensuite par le même lien ; votre place dans la session est conservée.',
      },
      unreadable: {
        title: 'Ce que vous avez choisi n’a pas pu être lu.',
        advice: 'Un autre programme ou le système empêche de le voir. Cliquez à nouveau sur le bouton et choisissez une autre fenêtre ou l’écran entier.',
      },
      notAsked: {
        title: 'Votre navigateur ne vous a rien demandé.',
        advice: 'Veuillez cliquer encore une fois sur le bouton.',
      },
      missing: {
        title: 'Ce navigateur ne peut pas partager son écran.',
        advice: 'Ouvrez le lien dans Chrome, Edge, Firefox ou Safari sur un ordinateur. Vous pouvez tout de même écrire dans le chat ici.',
      },
    },
    missing: 'Cet appareil ou ce navigateur ne peut pas partager son écran ; les téléphones et les tablettes ne le permettent pas. Vous pouvez tout de même écrire dans le chat ici, ou continuer sur un ordinateur avec le même lien.',
    insecure: 'Le partage exige une adresse sécurisée (https), et cette page a été ouverte sans. Prévenez votre technicien. Vous pouvez tout de même écrire dans le chat ici.',
    framed: 'La page qui entoure celle-ci n’autorise pas le partage.',
    ownTab: 'Ouvrir cette session dans un onglet',
    /** @param {string} expert */
    chatInstead: (expert) => `La connexion est établie. Écrivez à ${expert} dans le chat.`,
  },

  room: {
    /** @param {string} expert */
    title: (expert) => `En session avec ${expert}`,
    sharing: 'Votre écran est partagé',
    /** @param {string} expert */
    sharingText: (expert) => `Affichez ce que vous voulez montrer. ${expert} voit la même chose que vous. Revenez ici pour écrire dans le chat ou pour arrêter.`,
    /** @param {string} expert */
    away: (expert) => `${expert} n’est pas en ligne pour le moment.`,
    noRoute: {
      nobody: {
        /** @param {string} watchers */
        title: (watchers) => `Votre écran n’est pas encore visible pour ${watchers}.`,
        advice: 'Les réseaux entre vous ne laissent passer aucune connexion. Cette page continue d’essayer. Si possible, utilisez un autre réseau, par exemple un partage de connexion mobile, ou désactivez un VPN. Le chat fonctionne entre-temps.',
      },
      some: {
        /** @param {string} watchers */
        title: (watchers) => `Votre écran n’est pas encore visible pour tous : ${watchers}.`,
        advice: 'Le réseau d’une de ces personnes ne laisse passer aucune connexion. Cette page continue d’essayer ; vous n’avez rien à faire.',
      },
    },
    /** @param {string} colleagues */
    alsoThere: (colleagues) => `En renfort, avec vue sur ce que vous partagez : ${colleagues}.`,
  },

  check: {
    link: 'Tester cet appareil',
    title: 'Tester cet appareil',
    why: 'Vérifiez avant une session si cet appareil peut partager son écran. Aucun compte n’est nécessaire ; rien n’est montré à personne.',
    running: 'Test en cours…',
    again: 'Tester à nouveau',
    verdict: {
      good: { title: 'Cet appareil est prêt', text: 'Il peut partager son écran, et un relais est disponible là où les réseaux sont stricts.' },
      likely: { title: 'Cet appareil est prêt', text: 'Il peut partager son écran. Sur un réseau strict, l’image risque de ne pas trouver de chemin, car ce service n’a pas de relais.' },
      doubtful: { title: 'L’image risque de ne pas passer', text: 'Ce réseau bloque ce qui transporte l’image. Essayez-en un autre, par exemple un partage de connexion mobile, ou désactivez un VPN, puis testez à nouveau.' },
      watchOnly: { title: 'Cet appareil ne peut pas partager son écran', text: 'Il permet d’utiliser le chat, et un technicien peut y voir d’autres écrans. Pour partager un écran, utilisez un ordinateur.' },
      offline: { title: 'Le service est injoignable', text: 'Vérifiez la connexion de cet appareil, puis testez à nouveau.' },
      bad: { title: 'L’image ne fonctionne pas ici', text: 'Ce navigateur ou une règle de votre entreprise interdit les connexions entre navigateurs. Essayez un autre navigateur.' },
    },
    share: {
      ready: 'Ce navigateur peut partager un écran.',
      missing: 'Cet appareil ou ce navigateur ne peut pas partager son écran ; les téléphones et les tablettes ne le permettent pas.',
      insecure: 'Cette page a été ouverte sans https, et le navigateur ne partage donc rien.',
      framed: 'La page qui entoure celle-ci n’autorise pas le partage.',
    },
    permission: 'La caméra et le micro ne sont pas nécessaires et ne sont jamais demandés.',
    service: {
      /** @param {number} ms */
      ok: (ms) => `Le service répond en ${ms} ms.`,
      failed: 'Le service ne répond pas.',
      busy: 'Ce test a été lancé très souvent. Patientez une minute, puis testez à nouveau.',
    },
    loop: {
      ok: 'Les connexions entre navigateurs fonctionnent ici.',
      failed: 'Ce navigateur ne se connecte à aucun autre.',
    },
    relay: {
      /** @param {number | undefined} ms */
      ok: (ms) => (ms === undefined ? 'Le relais est joignable.' : `Le relais fonctionne, ${ms} ms aller-retour.`),
      failed: 'Le relais (serveur TURN) est injoignable depuis ce réseau.',
      none: 'Ce service n’a pas de relais (serveur TURN).',
      untested: 'Ce service a un relais (serveur TURN) ; il n’est testé que pendant une session.',
    },
  },

  leave: {
    button: 'Quitter la session',
    title: 'Quitter cette session ?',
    text: 'Elle se terminera pour vous deux ; le lien et le code cesseront de fonctionner.',
    stopOnly: 'Pour arrêter seulement de partager, cliquez plutôt sur « Arrêter le partage ».',
    confirm: 'Quitter la session',
    stay: 'Rester',
    failed: 'Le service est injoignable : la session n’est donc pas encore fermée. Votre écran n’est plus partagé. Veuillez réessayer, ou fermez simplement cette page.',
  },

  recordings: {
    title: 'Enregistrements',
    why: 'Connectez-vous pour voir les enregistrements de cette session d’assistance.',
    /** @param {string} [customer] */
    heading: (customer) => (customer ? `Session d’assistance avec ${customer}` : 'Session d’assistance'),
    technician: 'Technicien',
    technicians: 'Techniciens',
    ticket: 'Ticket',
    time: 'Horaire',
    stillOn: 'toujours en cours',
    empty: {
      title: 'Rien n’a été enregistré pendant cette session.',
      text: 'Un enregistrement apparaît ici dès qu’il commence.',
    },
    unknown: {
      title: 'Cette session est introuvable',
      text: 'Elle est inconnue, n’est plus conservée ou appartient à un autre compte. Vérifiez le lien, ou connectez-vous avec un compte qui y a accès.',
    },
    /** @param {number} count */
    list: (count) => many(count, { one: 'Enregistrement', other: `${count} enregistrements` }),
    /**
     * @param {number} number
     * @param {number} count
     */
    name: (number, count) => (count === 1 ? 'Enregistrement' : `Enregistrement ${number}`),
    archived: 'Archivé',
    stage: {
      capturing: 'en cours',
      readyForTranscode: 'sans vidéo',
      queued: 'en file d’attente',
      transcoding: 'en préparation',
      readyForDownload: 'prêt',
      failed: 'échec',
      erased: 'effacé',
    },
    capturing: {
      title: 'Cet enregistrement est toujours en cours',
      text: 'Il pourra être visionné quand le technicien l’aura arrêté ou que la session sera terminée.',
      lateTitle: 'La dernière partie est encore en route',
      lateText: 'La session est terminée. Si rien d’autre n’arrive, l’enregistrement se fermera automatiquement d’ici quelques minutes et conservera ce qui est là.',
    },
    readyForTranscode: {
      title: 'Cet enregistrement attend sa vidéo',
      text: 'Tout est en sécurité. Il faut une vidéo pour visionner et télécharger ; elle n’est à créer qu’une fois.',
      button: 'Créer la vidéo',
    },
    queued: {
      title: 'La vidéo est la prochaine dans la file',
      text: 'Elle sera créée dès qu’il y aura de la place. Vous pouvez fermer cette page entre-temps.',
    },
    transcoding: {
      title: 'La vidéo est en cours de création',
      text: 'Vous pouvez fermer cette page entre-temps.',
      progress: 'Avancement de la vidéo',
    },
    failed: {
      title: 'La vidéo n’a pas pu être créée',
      text: 'Ce qui a été enregistré est toujours là.',
      button: 'Réessayer',
    },
    erased: {
      title: 'Cet enregistrement a été effacé',
      text: 'La durée de conservation des enregistrements était écoulée, ou il a dû être supprimé. Il ne peut pas être récupéré.',
    },
    asking: 'Un instant…',
    player: {
      download: 'Télécharger',
      archive: 'Archiver',
      restore: 'Sortir des archives',
      archivedNow: 'Enregistrement archivé. Il n’apparaît plus dans les listes de nouveaux enregistrements ; la vidéo reste ici.',
      restoredNow: 'Enregistrement sorti des archives.',
      broken: 'La vidéo ne peut pas être chargée pour le moment. Rien n’est perdu. Vérifiez votre connexion et réessayez.',
      again: 'Réessayer',
    },
    timeline: {
      title: 'Ce qui s’est passé',
      hint: 'Choisissez un moment pour y aller.',
      loading: 'Chargement…',
      none: 'Rien d’autre ne s’est passé pendant cet enregistrement.',
      later: 'Ce qui s’est passé apparaîtra ici quand il y aura une vidéo.',
      failed: 'Cette liste ne peut pas être chargée actuellement.',
      again: 'Réessayer',
      /** @param {string} name */
      joined: (name) => `${name} a rejoint la session`,
      /** @param {string} word */
      status: (word) => `Session ${word}`,
      notes: 'Notes',
    },
  },
};
