import { plural } from './plural.js';

const many = plural('es');

/**
 * The texts of the pages in Spanish. A no-break space (U+00A0) stands between a number and its unit. A sentence never says “de”
 * or “a” before a name that may be `someCustomer`.
 *
 * @type {import('./texts.js').Texts}
 */
export const es = {
  /** @param {string} what */
  title: (what) => `${what} · Deskbridge`,

  failed: 'No se ha podido completar la operación. No se ha perdido nada. Inténtelo de nuevo dentro de un momento.',
  /** By the reason that the service names for a failure. */
  reasons: {
    'session.not-live': 'Esta sesión ha terminado o no ha empezado.',
    'session.transition-refused': 'Esta sesión ha terminado o no ha empezado.',
    'session.already-joined': 'Un cliente ya se ha unido a esta sesión en otro navegador.',
    'session.unattended': 'No es posible unirse a esta sesión: se realiza con un equipo desatendido.',
    'session.stale': 'Otra persona ha cambiado la sesión al mismo tiempo. Inténtelo de nuevo.',
    'session.colleague-away': 'Su colega ya no está en la sesión.',
    'session.not-owner': 'La sesión está ahora a cargo de otra persona.',
    'recording.stale': 'Otra persona ha cambiado la grabación al mismo tiempo. Inténtelo de nuevo.',
    'recording.consent-missing': 'El cliente no ha aceptado la grabación.',
    'recording.off': 'Las sesiones de esta cuenta no se graban.',
    'role.missing': 'No tiene permiso para hacer esto. Consulte a la persona que gestiona su cuenta.',
  },
  connectionLost: 'Conexión perdida, intentándolo de nuevo',
  line: {
    own: 'Se ha perdido la conexión con el servicio; esta página lo vuelve a intentar automáticamente.',
    /** @param {string} customer */
    stillSeen: (customer) => `${customer} sigue compartiendo y usted sigue viendo la imagen.`,
    /** @param {string} customer */
    customerLost: (customer) => `${customer} ha perdido la conexión con el servicio, pero usted sigue viendo lo que comparte.`,
    /** @param {string} expert */
    stillShared: (expert) => `Es posible que ${expert} siga viendo lo que usted comparte.`,
    /** @param {string} expert */
    expertLost: (expert) => `${expert} ha perdido la conexión con el servicio, pero es posible que siga viendo lo que usted comparte.`,
    /** @param {string} time */
    waits: (time) => `La sesión espera hasta las ${time} y entonces termina.`,
    late: 'Es posible que la sesión ya haya terminado.',
  },
  /** Why a session ended, by the reason that the service names. */
  endReasons: {
    technician: 'El técnico finalizó la sesión.',
    youEnded: 'Usted finalizó la sesión.',
    /** @param {string} customer */
    customer: (customer) => `${customer} salió de la sesión.`,
    youLeft: 'Usted salió de la sesión.',
    connectionLost: 'Terminó automáticamente porque una conexión estuvo perdida demasiado tiempo.',
    nobodyJoined: 'Terminó automáticamente porque nadie se unió a tiempo.',
    expired: 'Terminó automáticamente porque ningún otro cliente se unió a tiempo.',
  },
  newWindow: ' (se abre en una ventana pequeña)',
  someCustomer: 'El cliente',
  someExpert: 'un técnico',
  /** @param {string[]} names */
  list: (names) => new Intl.ListFormat('es').format(names),

  unreachable: {
    title: 'No se puede acceder al servicio',
    text: 'No se ha perdido nada. Esta página lo vuelve a intentar automáticamente; si tarda mucho, compruebe su conexión.',
  },

  tooOften: {
    title: 'Un momento, por favor',
    text: 'Esta página se ha cargado muchas veces en poco tiempo. Continuará automáticamente dentro de un momento.',
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
    notStarted: 'sin empezar',
    waiting: 'en espera',
    active: 'en curso',
    complete: 'finalizada',
    abandoned: 'abandonada',
  },

  copy: { idle: 'Copiar', done: 'Copiado', failed: 'Cópielo a mano' },

  alerts: {
    title: 'Sonidos y notificaciones',
    isOn: 'Los sonidos y las notificaciones están activados',
    isOff: 'Los sonidos y las notificaciones están desactivados',
    on: 'Sonidos y notificaciones',
    hint: 'Cuando alguien llega, escribe o responde, y cuando se pierde una conexión. Este navegador recuerda el ajuste.',
    allow: 'Notificarme fuera de esta página',
    allowed: 'Recibirá notificaciones cuando esté fuera de esta página.',
    denied: 'Su navegador no muestra notificaciones de esta página. Puede permitirlas en sus ajustes.',
    close: 'Cerrar',
    dismiss: 'Descartar',
    /**
     * @param {number} count
     * @param {string} title
     */
    counted: (count, title) => `(${count}) ${title}`,
    /** By occasion; each takes the name of whom it is about. */
    words: {
      /** @param {string} name */
      started: (name) => `${name} ha empezado la sesión.`,
      opened: () => 'Se ha abierto el enlace. El cliente está leyendo la solicitud de consentimiento.',
      /** @param {string} name */
      joined: (name) => `${name} se ha unido a la sesión.`,
      /** @param {string} name */
      colleague: (name) => `${name} se ha unido para ayudar.`,
      /** @param {string} name */
      handedOver: (name) => `${name} le ha transferido la sesión.`,
      /** @param {string} name */
      message: (name) => `${name} le ha escrito.`,
      /** @param {string} name */
      asked: (name) => `${name} pregunta si se puede grabar la sesión.`,
      /** @param {string} name */
      agreed: (name) => `${name} acepta la grabación.`,
      /** @param {string} name */
      declined: (name) => `${name} no quiere que se grabe.`,
      /** @param {string} name */
      away: (name) => `${name} no tiene conexión en este momento.`,
      /** @param {string} name */
      back: (name) => `${name} vuelve a tener conexión.`,
      lost: () => 'Se ha perdido la conexión. Esta página intenta recuperarla.',
    },
  },

  signIn: {
    title: 'Iniciar sesión',
    why: 'Identifíquese para empezar esta sesión de asistencia.',
    email: 'Correo electrónico',
    password: 'Contraseña',
    button: 'Iniciar sesión',
    wrong: 'La dirección de correo o la contraseña no es correcta. Inténtelo de nuevo.',
    tooOften: 'Demasiados intentos. Espere un minuto e inténtelo de nuevo.',
    lost: 'El correo y la contraseña eran correctos, pero su navegador no ha conservado el acceso. Puede que bloquee las cookies de una página incluida en otra.',
  },

  front: {
    title: '¿Qué desea hacer?',
    haveCode: 'Tengo un código',
    haveCodeHint: 'Alguien le va a ayudar y le ha dado nueve dígitos o un enlace.',
    giveSupport: 'Presto asistencia',
    giveSupportHint: 'Quiere ver la pantalla de la persona a la que ayuda.',
  },

  notFound: {
    title: 'Esta página no existe',
    text: 'Puede que la dirección esté mal escrita o incompleta. Si le han enviado un enlace, ábralo de nuevo o pida el código.',
  },

  launch: {
    title: 'Sesión de asistencia',
    without: {
      title: 'Empiece desde su ticket',
      text: 'Esta página se abre para una sesión concreta, con el enlace que su sistema de tickets crea en un ticket. Empiece la sesión allí, y el ticket conservará lo ocurrido.',
      more: '¿No hay ningún ticket? Empiece una sesión sin ticket; podrá vincular uno más tarde.',
      start: 'Empezar sin ticket',
    },
    /** @param {string} expert */
    runBy: (expert) => `Sesión a cargo de ${expert}`,
    /** @param {string} colleagues */
    with: (colleagues) => `con ${colleagues}`,
    signOut: 'Cerrar sesión',
    signOutOther: 'Usar otra cuenta',
    /**
     * @param {string} name
     * @param {string} company
     */
    signedInAs: (name, company) => (company ? `Cuenta en uso: ${name}, ${company}.` : `Cuenta en uso: ${name}.`),
    ready: {
      title: 'Todo listo para empezar',
      /** @param {string} [customer] */
      heading: (customer) => (customer ? `Sesión de asistencia con ${customer}` : 'Sesión de asistencia'),
      start: 'Empezar la sesión',
      hint: 'Obtendrá un enlace y un código para el cliente. No se comparte nada hasta que dé su consentimiento.',
      refused: 'Esta sesión ha terminado o la ha empezado otra persona. Empiece una nueva desde el ticket.',
    },
    taken: {
      title: 'Ya se ha unido un cliente',
      text: 'La sesión continúa en otro navegador. Si es el suyo, siga allí.',
      /** @param {string} expert */
      ask: (expert) => `Si no lo es, avise a ${expert}, que puede darle paso en lugar de ese cliente. Esta página continuará entonces automáticamente.`,
    },
    unknown: {
      title: 'Este enlace ya no es válido',
      text: 'La sesión correspondiente no existe o ha caducado. Empiece una nueva desde el ticket.',
    },
    foreign: {
      title: 'Esta sesión es de otra persona',
      text: 'Su cuenta es válida, pero no tiene acceso a esta sesión.',
    },
    ended: {
      complete: 'Sesión finalizada',
      completeText: 'Ya no se comparte nada.',
      abandoned: 'Sesión finalizada antes de que nadie se uniera',
      abandonedText: 'El enlace y el código ya no funcionan.',
      again: 'Empezar de nuevo',
      againHint: 'Una sesión nueva para el mismo ticket, con un enlace y un código nuevos.',
      customer: 'Cliente',
      ticket: 'Ticket',
      started: 'Inicio',
      ended: 'Fin',
      duration: 'Tiempo de asistencia',
      close: 'Puede cerrar esta página.',
    },
  },

  ticket: {
    title: 'Ticket',
    ticket: 'Ticket',
    none: 'ninguno',
    customer: 'Cliente',
    email: 'Correo',
    /** @param {string} id */
    of: (id) => `Ticket ${id}`,
    open: 'Abrir el ticket',
    system: 'Sistema de tickets',
    /** @param {string} email */
    unconnected: (email) =>
      `No hay ningún sistema de tickets conectado para usted. Para buscar y crear tickets aquí, pida a su administrador que lo conecte para ${email}.`,
    tryAgain: 'Reintentar',
    trying: 'Reintentando…',
    find: {
      label: 'Buscar un ticket',
      placeholder: 'Número o palabras',
      searching: 'Buscando…',
      /** @param {string} query */
      nothing: (query) => `Ningún ticket contiene «${query}».`,
      /** @param {number} count */
      count: (count) => many(count, { one: 'Un ticket', other: `${count} tickets` }),
      /** @param {number} count */
      first: (count) => `Los primeros ${count} tickets; escriba más para acotar la búsqueda`,
      untitled: 'Sin título',
      use: 'Usar este ticket',
      using: 'Vinculando…',
      statuses: { new: 'nuevo', open: 'abierto', pending: 'pendiente', hold: 'en pausa', solved: 'resuelto', closed: 'cerrado' },
      inUse: 'En uso',
      other: 'De otro cliente',
      /**
       * @param {string} requester
       * @param {string} customer
       */
      otherQuestion: (requester, customer) => `El solicitante de este ticket es ${requester}, pero esta sesión es con ${customer}.`,
      useOther: 'Usarlo de todos modos',
      otherCancel: 'Cancelar',
      /** @param {string} [id] */
      used: (id) => (id ? `Esta sesión está vinculada ahora al ticket ${id}.` : 'Esta sesión está vinculada ahora a ese ticket.'),
    },
    undo: {
      button: 'Deshacer',
      busy: 'Deshaciendo…',
      /** @param {string} [id] */
      done: (id) => (id ? `Deshecho. Esta sesión está vinculada de nuevo al ticket ${id}.` : 'Deshecho. El ticket está como antes.'),
    },
    create: {
      open: 'Nuevo ticket',
      title: 'Título',
      body: 'Descripción',
      button: 'Crear',
      busy: 'Creando…',
      cancel: 'Cancelar',
      /** @param {string} [id] */
      created: (id) =>
        id ? `Se ha creado el ticket ${id}, y esta sesión está vinculada ahora a él.` : 'Se ha creado el ticket, y esta sesión está vinculada ahora a él.',
      maybe: 'Es posible que el ticket se haya creado de todos modos.',
      another: 'Es posible que un intento anterior también haya creado uno.',
    },
    draft: {
      /**
       * @param {string} date
       * @param {string} [customer]
       */
      title: (date, customer) => (customer ? `Asistencia remota para ${customer}, ${date}` : `Asistencia remota, ${date}`),
      customer: 'Cliente',
      started: 'Inicio',
      soFar: 'Duración hasta ahora',
    },
    trouble: {
      slow: 'El sistema de tickets tarda demasiado en responder, pero la sesión continúa con normalidad.',
      down: 'No se puede acceder al sistema de tickets en este momento, pero la sesión continúa con normalidad.',
      unreadable: 'El sistema de tickets ha dado una respuesta incomprensible, pero la sesión continúa con normalidad.',
      unnamed:
        'Es posible que el sistema de tickets haya creado el ticket, pero no ha indicado cuál es. Búsquelo en ese sistema antes de crear otro.',
      refused: 'El sistema de tickets ha rechazado la operación, pero la sesión continúa con normalidad.',
      offline: 'No se puede acceder al servicio en este momento, pero la sesión continúa con normalidad.',
      forbidden: 'Su sistema de tickets no le permite hacer esto, pero la sesión continúa con normalidad.',
      signedOut: 'Su acceso ha caducado; vuelva a cargar esta página para identificarse, la sesión continúa mientras tanto.',
      over: 'La sesión ya no admite otro ticket.',
      stale: 'Otra persona ha cambiado la sesión al mismo tiempo. Inténtelo de nuevo; la sesión continúa con normalidad.',
      tooOften: 'Han sido demasiados intentos en poco tiempo, espere un momento; la sesión continúa con normalidad.',
      failed: 'No se ha podido completar la operación, pero la sesión continúa con normalidad.',
    },
  },

  invite: {
    title: 'Invitar',
    intro: 'Dicte el código o envíe el enlace.',
    send: 'Enviar la invitación',
    mail: 'Correo',
    copyText: 'Copiar el texto',
    share: 'Compartir',
    shareFailed: 'Este navegador no puede compartir desde aquí. Copie el texto.',
    qr: {
      open: 'Código QR',
      title: 'Escanee para unirse',
      name: 'Código QR del enlace de invitación',
      hint: 'Para la cámara de un teléfono o una tableta. Para compartir una pantalla, el cliente abre el enlace en un ordenador.',
      failed: 'No se ha podido mostrar el código QR. Envíe el enlace en su lugar.',
      close: 'Cerrar',
    },
    /** What is sent to the customer. */
    letter: {
      /** @param {string} sender */
      subject: (sender) => `Asistencia remota de ${sender}`,
      /** @param {string} [customer] */
      greeting: (customer) => (customer ? `Hola, ${customer}:` : 'Hola:'),
      open: 'Abra este enlace en el ordenador con el que necesita ayuda:',
      /**
       * @param {string} page
       * @param {string} code
       */
      code: (page, code) => `O vaya a ${page} y escriba el código ${code}, que solo es válido durante poco tiempo.`,
      promise: 'Verá quién quiere ayudarle, y no se compartirá nada hasta que dé su consentimiento.',
      /**
       * @param {string} name
       * @param {string} company
       */
      signature: (name, company) => (company ? `Un cordial saludo,\n${name}\n${company}` : `Un cordial saludo,\n${name}`),
    },
    again: 'Con este enlace, el cliente puede volver, en el mismo navegador.',
    code: ' el código',
    link: ' el enlace',
    newCode: 'Código nuevo',
    expired: 'El código ha caducado. El enlace sigue funcionando.',
    used: 'El código ya se ha usado: el cliente está leyendo quién quiere ayudarle. El enlace sigue funcionando.',
    other: 'Dar paso a otro cliente',
    /** @param {string} name */
    otherWarning: (name) =>
      `${name} perderá la conexión al instante. La próxima persona que se una con el enlace o con un código nuevo ocupará su lugar; también ${name} en otro navegador.`,
    otherConfirm: 'Desconectar y dar paso',
    otherCancel: 'Cancelar',
    /** @param {number} minutes */
    left: (minutes) =>
      many(minutes, { one: `Válido durante ${minutes} minuto más, una sola vez.`, other: `Válido durante ${minutes} minutos más, una sola vez.` }),
  },

  chat: {
    title: 'Chat',
    label: 'Su mensaje',
    placeholder: 'Escriba un mensaje',
    send: 'Enviar',
    you: 'Usted',
    empty: 'Aún no hay mensajes.',
    /** @param {string} colleague */
    came: (colleague) => `${colleague} se ha unido`,
    /** @param {string} colleague */
    left: (colleague) => `${colleague} ya no tiene conexión`,
    earlier: 'Mensajes anteriores',
    loadingEarlier: 'Cargando…',
    earlierFailed: 'No se han podido cargar los mensajes anteriores.',
    notSent: 'No enviado. Su texto sigue aquí; envíelo de nuevo.',
    waiting: 'Han sido muchos mensajes de golpe. Su texto sigue aquí y se enviará automáticamente dentro de un momento.',
    full: 'No enviado, este chat no admite más mensajes. Su texto sigue aquí.',
    over: 'No enviado, la sesión ha terminado. Su texto sigue aquí.',
  },

  notes: {
    title: 'Notas',
    placeholder: 'Qué ha encontrado y qué ha hecho. El cliente no ve estas notas.',
    state: {
      saved: 'Guardadas',
      unsaved: 'Guardando…',
      stuck: 'Sin guardar, reintentando',
      refused: 'Sin guardar, cópielas',
      changed: 'Elija, por favor',
    },
    decision: {
      title: 'Otra persona ha cambiado el mismo fragmento.',
      theirs: 'El otro texto',
      emptied: '(Las notas se han vaciado.)',
      yours: 'Su texto está abajo. Se guardará cuando elija.',
      tooLong: 'Juntos son demasiado largos. Copie en el suyo lo que necesite del otro texto y conserve después solo el suyo.',
      both: 'Conservar ambos',
      onlyTheirs: 'Solo el otro',
      onlyMine: 'Solo el mío',
      saved: 'Su elección se ha guardado.',
    },
    trouble: {
      stuck: 'Sus notas aún no están guardadas. Mantenga esta página abierta mientras lo vuelve a intentar, o cópielas.',
      refused: 'No se han podido guardar sus notas. Cópielas para conservarlas o inténtelo de nuevo.',
    },
    copy: ' las notas',
    again: 'Reintentar',
  },

  screen: {
    label: 'La pantalla del cliente',
    full: 'Pantalla completa',
    actual: 'Tamaño real',
    tell: 'Dígale al cliente',
    openPage: 'Abra esta página:',
    typeCode: 'y escriba este código:',
    /** @param {string} time */
    declined: (time) => `El cliente abrió el enlace a las ${time} y respondió «No, gracias». El enlace sigue funcionando; finalice la sesión si ya no la necesita.`,
    sendLink: 'Envíe al cliente el enlace del apartado «Invitar», o cree allí un código nuevo.',
    used: {
      title: 'El cliente ha abierto la invitación',
      text: 'El código ya se ha usado. El cliente está leyendo quién quiere ayudarle y puede unirse. Si no lo hace, envíe el enlace del apartado «Invitar», o cree allí un código nuevo.',
    },
    connecting: { title: 'Conectando la pantalla', text: 'Tardará un momento.' },
    interrupted: { title: 'La imagen se ha interrumpido', text: 'Volverá automáticamente.' },
    /** @param {string} name */
    away: (name) => ({
      title: `${name} no tiene conexión en este momento`,
      text: 'Puede que esté volviendo a cargar la página.',
    }),
    /**
     * @param {string} name
     * @param {boolean} hasRelay
     */
    noRoute: (name, hasRelay) => ({
      title: 'La imagen no encuentra camino por ahora',
      text: `${name} comparte una pantalla, pero las redes de ambos no dejan pasar ninguna conexión. Esta página sigue intentándolo. Puede ayudar usar la conexión de un móvil o desactivar una VPN, en cualquiera de los dos lados; el chat funciona mientras tanto. ${
        hasRelay ? 'Si ocurre a menudo, pregunte a su administrador si el retransmisor (servidor TURN) funciona.' : 'Este servicio no tiene retransmisor (servidor TURN), que ayudaría: avise a su administrador.'
      }`,
    }),
    /** Why nothing is shared, as the customer's page tells it. */
    refused: {
      /** @param {string} name */
      cancelled: (name) => ({
        title: 'No se ha elegido ninguna pantalla',
        text: `${name} ha cerrado la pregunta del navegador sin elegir. Pídale que pulse «Compartir mi pantalla» otra vez y que elija una pantalla o una ventana.`,
      }),
      /** @param {string} name */
      denied: (name) => ({
        title: 'El ordenador no permite compartir',
        text: `${name} no ha podido elegir: el sistema o el navegador lo ha rechazado al instante. En un Mac: Ajustes del Sistema, Privacidad y seguridad, Grabación de pantalla, activar el navegador y abrirlo de nuevo. También es posible continuar en otro ordenador con el enlace del apartado «Invitar».`,
      }),
      /** @param {string} name */
      unreadable: (name) => ({
        title: 'No se ha podido leer la pantalla',
        text: `${name} ha elegido, pero el navegador no ha recibido ninguna imagen. Suele funcionar con otra ventana o con la pantalla entera.`,
      }),
      /** @param {string} name */
      notAsked: (name) => ({
        title: 'El navegador no ha preguntado',
        text: `${name} está aquí. Pídale que pulse «Compartir mi pantalla» otra vez.`,
      }),
      /** @param {string} name */
      missing: (name) => ({
        title: 'Este dispositivo no puede compartir su pantalla',
        text: `Los teléfonos y algunos navegadores no pueden. ${name} puede escribirle en el chat o pulsar «Continuar en otro dispositivo», lo que conserva esta sesión.`,
      }),
      /** @param {string} name */
      insecure: (name) => ({
        title: 'Esta dirección no permite compartir una pantalla',
        text: `Los navegadores solo comparten desde una dirección https. ${name} usa otra. Avise a su administrador. Pueden escribirse en el chat.`,
      }),
      /** @param {string} name */
      framed: (name) => ({
        title: 'La página que contiene la sesión impide compartir',
        text: `${name} está aquí. Pídale que pulse «Abrir esta sesión en una pestaña propia».`,
      }),
    },
    /** @param {string} name */
    notShared: (name) => ({
      title: 'No se comparte ninguna pantalla en este momento',
      text: `${name} está aquí. Pídale que pulse «Compartir mi pantalla».`,
    }),
  },

  quality: {
    hint: 'La conexión para la imagen: su camino, la ida y vuelta hasta el otro lado, imágenes por segundo',
    direct: 'Directa',
    relayed: 'Retransmitida',
    /** @param {number} ms */
    latency: (ms) => `${ms} ms`,
    /** @param {number} frames */
    frames: (frames) => `${frames} fps`,
  },

  end: {
    button: 'Finalizar',
    title: '¿Finalizar esta sesión?',
    /** @param {string} name */
    active: (name) => `${name} dejará de compartir y se cerrará el chat. Sus notas se conservan con la sesión.`,
    waiting: 'Nadie se ha unido todavía. El enlace y el código dejarán de funcionar.',
    confirm: 'Finalizar la sesión',
    cancel: 'Continuar',
    handOverButton: 'Transferir',
    leaveButton: 'Salir',
    leaveTitle: '¿Dejar esta sesión a otra persona del equipo?',
    /** @param {string} colleague */
    handOver: (colleague) => `Transferir a ${colleague}`,
    leave: 'Salir, la sesión continúa',
    /** @param {string} colleagues */
    others: (colleagues) => `También puede dejar la sesión en manos de ${colleagues}: el cliente y la imagen permanecen.`,
  },

  left: {
    title: 'Ha salido de la sesión',
    text: 'Continúa sin usted.',
    back: 'Volver',
  },

  recording: {
    record: 'Grabar',
    asking: 'Preguntando…',
    ready: 'Grabación activada',
    starting: 'Iniciando…',
    running: 'Grabando',
    stop: 'Detener la grabación',
    cancel: 'No grabar',
    again: 'Volver a preguntar',
    dismiss: 'Descartar',
    /** @param {string} name */
    askingText: (name) => `${name} tiene que dar su consentimiento. Después, la grabación empieza automáticamente.`,
    readyText: 'La grabación empieza automáticamente en cuanto se comparte una pantalla.',
    startingText: 'La grabación empieza en cuanto responda el servicio.',
    /** @param {string} name */
    declinedText: (name) => `${name} no acepta la grabación. La sesión continúa como antes; puede volver a preguntar.`,
    /** @param {string} name */
    stoppedText: (name) => `${name} ha detenido la grabación. La sesión continúa como antes; puede volver a preguntar.`,
    stuckText: 'La conexión es lenta o se ha perdido. La grabación continúa; las partes pendientes se subirán cuando vuelva.',
    uploading: 'Subiendo la grabación',
    uploadingText: 'Subiendo las últimas partes de la grabación. Mantenga esta página abierta.',
    uploadStuckText: 'No se puede acceder al servicio. La subida continuará automáticamente; mantenga esta página abierta.',
    uploaded: 'La grabación está completa.',
    link: 'Ver la grabación',
    problem: {
      insecure: 'Para grabar hace falta una dirección segura (https), y esta página se ha abierto sin ella. La sesión continúa con normalidad.',
      missing: 'Este navegador no puede grabar. La sesión continúa con normalidad; otro navegador puede grabarla.',
      behind: 'La grabación se ha detenido porque hay demasiados datos a la espera de conexión. Lo grabado hasta ahora se subirá cuando vuelva.',
      refused: 'El servicio no ha aceptado la grabación, así que no se graba nada. La sesión continúa con normalidad.',
      consent: 'El cliente no ha aceptado la grabación, así que no se graba nada. Vuelva a preguntar si la necesita.',
      over: 'La sesión ha terminado, así que no se graba nada más.',
      broken: 'El navegador no ha podido seguir grabando. Lo grabado hasta ahora se conserva, y puede empezar de nuevo.',
      full: 'No queda espacio para grabaciones, así que la grabación se ha detenido. Lo grabado antes se conserva; avise a su administrador.',
      lost: 'No se ha podido conservar una parte de la grabación. La sesión continúa con normalidad.',
    },
    customer: {
      title: '¿Se puede grabar esta sesión?',
      /** @param {string} expert */
      question: (expert) => `${expert} desea conservar un vídeo de la pantalla que usted comparte, junto con el chat.`,
      free: 'Si dice que no, la asistencia continúa igualmente. Si acepta, puede detener la grabación en cualquier momento.',
      agree: 'Aceptar la grabación',
      decline: 'No, no grabar',
      /** @param {string} expert */
      promise: (expert) => `Esta sesión se graba: un vídeo de la pantalla que usted comparte, junto con el chat. Para terminar la grabación, dígaselo a ${expert} o pulse «Detener la grabación».`,
      /** @param {string} expert */
      agreeToJoin: (expert) => `He pedido ayuda y acepto que ${expert} vea lo que comparto y que se grabe.`,
      running: 'Esta sesión se está grabando',
      allowed: 'Ahora no se graba, pero puede volver a grabarse',
      withdraw: 'No grabar más',
      stop: 'Detener la grabación',
      stopped: 'No se está grabando. La asistencia continúa igualmente.',
      failed: 'Su respuesta no ha llegado. Inténtelo de nuevo.',
    },
  },

  replaced: {
    title: 'Esta sesión está abierta en otra ventana',
    text: 'La abrió allí después que aquí, por lo que esta ventana está en pausa.',
    customer: 'La abrió allí después que aquí. Esta ventana está en pausa y no comparte nada.',
    use: 'Usarla aquí',
  },

  join: {
    title: 'Unirse a una sesión de asistencia',
    code: {
      title: 'Unirse a una sesión de asistencia',
      why: 'Su técnico le dicta un código de nueve dígitos.',
      label: 'Código',
      hint: 'Nueve dígitos. Los espacios no importan.',
      button: 'Continuar',
      /** @param {number} digits */
      incomplete: (digits) =>
        digits === 0 ? 'Escriba los nueve dígitos que le dicta su técnico.' : `El código tiene nueve dígitos; aquí hay ${digits}.`,
      wrong: 'Este código no es válido. Puede que esté mal escrito, ya se haya usado o sea demasiado antiguo. Pida a su técnico que lo lea de nuevo o que cree uno nuevo.',
      /** @param {number} [seconds] */
      tooOften: (seconds) =>
        seconds === undefined
          ? 'Demasiados intentos. Espere un minuto e inténtelo de nuevo.'
          : many(seconds, {
              one: `Demasiados intentos. Espere ${seconds} segundo e inténtelo de nuevo.`,
              other: `Demasiados intentos. Espere ${seconds} segundos e inténtelo de nuevo.`,
            }),
    },
    early: {
      title: 'El técnico aún no ha empezado',
      text: 'Está en el lugar correcto. Esta página continuará automáticamente; solo tiene que dejarla abierta.',
    },
    consent: {
      /**
       * @param {string} expert
       * @param {string} company
       */
      title: (expert, company) => (company ? `${expert}, de ${company}, le ofrece su ayuda` : `${expert} le ofrece su ayuda`),
      /** @param {string} expert */
      promises: (expert) => [
        `${expert} solo ve la pantalla o la ventana que usted elija, y nada antes.`,
        'Esta persona puede mirar, pero no hacer clic ni escribir.',
        'Usted puede parar en cualquier momento.',
      ],
      /** @param {string} colleagues */
      alsoThere: (colleagues) => `Lo que comparte también es visible para ${colleagues}.`,
      name: 'Su nombre (opcional)',
      /** @param {string} expert */
      agree: (expert) => `He pedido ayuda y acepto que ${expert} vea lo que comparto.`,
      tickFirst: 'Marque primero la casilla de arriba.',
      next: 'En el siguiente paso elegirá qué compartir.',
      button: 'Unirse a la sesión',
      decline: 'No, gracias',
      over: 'Esta sesión ha terminado mientras tanto. Pida a su técnico un enlace nuevo.',
    },
    declined: {
      title: 'No se ha unido a la sesión',
      /** @param {string} expert */
      text: (expert) => `No se comparte nada, y ${expert} sabe que usted no quiere unirse. Puede cerrar esta página.`,
      back: 'Volver, quiero unirme',
    },
    taken: {
      title: 'Ya se ha unido un cliente',
      text: 'La sesión continúa en otro navegador. Si es el suyo, siga allí o pulse allí «Continuar en otro dispositivo».',
      /** @param {string} expert */
      ask: (expert) => `Si no lo es, avise a ${expert}, que puede darle paso en lugar de ese cliente. Esta página continuará entonces automáticamente.`,
    },
    out: {
      title: 'Ya no está en esta sesión',
      text: 'Ya no se comparte nada. Su lugar se cedió a otra persona, o usted siguió en otro navegador.',
      /** @param {string} expert */
      ask: (expert) => `Si es un error, avise a ${expert}, que puede darle paso de nuevo. Esta página continuará entonces automáticamente.`,
    },
    moving: {
      title: 'Continúe en el otro dispositivo',
      text: 'El técnico le espera allí. Deje esta página abierta hasta entonces.',
      openPage: 'En el otro dispositivo, abra esta página:',
      typeCode: 'y escriba este código:',
      link: 'O abra el enlace que ha recibido:',
      stay: 'Seguir en este dispositivo',
    },
    moved: {
      title: 'Continúa en el otro dispositivo',
      text: 'La sesión continúa allí. Puede cerrar esta página.',
    },
    unknown: {
      title: 'Este enlace ya no es válido',
      text: 'La sesión correspondiente ha terminado o el enlace está incompleto. Pida uno nuevo a su técnico o escriba un código.',
      enterCode: 'Escribir un código',
    },
    ended: {
      title: 'La sesión ha terminado',
      /** @param {string} expert */
      complete: (expert) => `Su pantalla ya no se comparte. ${expert} no puede ver nada.`,
      abandoned: 'Se cerró antes de que usted se uniera. Pida a su técnico un enlace nuevo.',
      /** @param {string} duration */
      duration: (duration) => `Duración de su conexión: ${duration}.`,
      close: 'Puede cerrar esta página.',
    },
  },

  share: {
    button: 'Compartir mi pantalla',
    next: 'Su navegador le preguntará qué quiere compartir: la pantalla entera, una ventana o una pestaña.',
    /** @param {string} expert */
    bar: (expert) => `Está compartiendo su pantalla con ${expert}`,
    stop: 'Dejar de compartir',
    /** @param {string} expert */
    stopped: (expert) => `Ha dejado de compartir. ${expert} ya no ve su pantalla. Puede volver a compartirla.`,
    reloaded: 'Ha dejado de compartir porque esta página se ha vuelto a cargar. Pulse el botón para compartir de nuevo.',
    /** @param {string} expert */
    barUnseen: (expert) => `Está compartiendo su pantalla, pero aún no es visible para ${expert}`,
    move: 'Continuar en otro dispositivo',
    /** Why nothing is shared, and what to do. */
    refused: {
      cancelled: {
        title: 'No ha elegido nada, así que no se comparte nada.',
        advice: 'Pulse el botón otra vez, elija una pantalla o una ventana y confirme.',
      },
      denied: {
        title: 'Su ordenador no permite que este navegador comparta la pantalla.',
        advice: 'El navegador ni siquiera le ha preguntado. Busque junto a la dirección el símbolo de una pantalla bloqueada, permítala allí e inténtelo de nuevo. En un ordenador de empresa puede que lo prohíba una directiva: quizá funcione otro navegador u otro ordenador.',
      },
      deniedByMac: {
        title: 'Su Mac no permite que este navegador comparta la pantalla.',
        advice: 'Abra Ajustes del Sistema, Privacidad y seguridad, Grabación de pantalla, active su navegador y ábralo de nuevo. Después vuelva con el mismo enlace; su lugar en la sesión se conserva.',
      },
      unreadable: {
        title: 'No se ha podido leer lo que ha elegido.',
        advice: 'Otro programa o el sistema impide que se vea. Pulse el botón otra vez y elija otra ventana o la pantalla entera.',
      },
      notAsked: {
        title: 'Su navegador no le ha preguntado.',
        advice: 'Pulse el botón una vez más.',
      },
      missing: {
        title: 'Este navegador no puede compartir su pantalla.',
        advice: 'Abra el enlace en Chrome, Edge, Firefox o Safari en un ordenador. Aquí puede seguir usando el chat.',
      },
    },
    missing: 'Este dispositivo o navegador no puede compartir su pantalla; los teléfonos y las tabletas no pueden. Aquí puede seguir usando el chat, o continuar en un ordenador con el mismo enlace.',
    insecure: 'Para compartir hace falta una dirección segura (https), y esta página se ha abierto sin ella. Avise a su técnico. Aquí puede seguir usando el chat.',
    framed: 'La página que contiene a esta no permite compartir.',
    ownTab: 'Abrir esta sesión en una pestaña propia',
    /** @param {string} expert */
    chatInstead: (expert) => `La conexión está establecida. Escriba a ${expert} en el chat.`,
  },

  room: {
    /** @param {string} expert */
    title: (expert) => `En sesión con ${expert}`,
    sharing: 'Está compartiendo su pantalla',
    /** @param {string} expert */
    sharingText: (expert) => `Vaya a lo que quiere mostrar. ${expert} lo ve igual que usted. Vuelva aquí para usar el chat o para parar.`,
    /** @param {string} expert */
    away: (expert) => `${expert} no tiene conexión en este momento.`,
    noRoute: {
      nobody: {
        /** @param {string} watchers */
        title: (watchers) => `Su pantalla aún no es visible para ${watchers}.`,
        advice: 'Las redes entre ustedes no dejan pasar ninguna conexión. Esta página sigue intentándolo. Si puede, use otra red, como la conexión de un móvil, o desactive una VPN. El chat funciona mientras tanto.',
      },
      some: {
        /** @param {string} watchers */
        title: (watchers) => `Su pantalla aún no es visible para todos: ${watchers}.`,
        advice: 'La red de una de estas personas no deja pasar ninguna conexión. Esta página sigue intentándolo; usted no tiene que hacer nada.',
      },
    },
    /** @param {string} colleagues */
    alsoThere: (colleagues) => `También cuenta con la ayuda de ${colleagues}; todos ven lo que usted comparte.`,
  },

  check: {
    link: 'Comprobar este dispositivo',
    title: 'Comprobar este dispositivo',
    why: 'Averigüe antes de una sesión si este dispositivo puede compartir su pantalla. No hace falta una cuenta; no se muestra nada a nadie.',
    running: 'Comprobando…',
    again: 'Comprobar de nuevo',
    verdict: {
      good: { title: 'Este dispositivo está listo', text: 'Puede compartir su pantalla, y hay un retransmisor disponible para las redes estrictas.' },
      likely: { title: 'Este dispositivo está listo', text: 'Puede compartir su pantalla. En una red estricta puede que la imagen no encuentre camino, porque este servicio no tiene retransmisor.' },
      doubtful: { title: 'Puede que la imagen no llegue', text: 'Esta red bloquea lo que transporta la imagen. Pruebe con otra, como la conexión de un móvil, o desactive una VPN, y compruebe de nuevo.' },
      watchOnly: { title: 'Este dispositivo no puede compartir su pantalla', text: 'Permite usar el chat, y un técnico puede ver en él otras pantallas. Para compartir una pantalla, use un ordenador.' },
      offline: { title: 'No se puede acceder al servicio', text: 'Revise la conexión de este dispositivo y compruebe de nuevo.' },
      bad: { title: 'La imagen no funciona aquí', text: 'Este navegador o una directiva de su empresa prohíbe las conexiones entre navegadores. Pruebe con otro navegador.' },
    },
    share: {
      ready: 'Este navegador puede compartir una pantalla.',
      missing: 'Este dispositivo o navegador no puede compartir su pantalla; los teléfonos y las tabletas no pueden.',
      insecure: 'Esta página se ha abierto sin https, así que el navegador no comparte nada.',
      framed: 'La página que contiene a esta no permite compartir.',
    },
    permission: 'La cámara y el micrófono no hacen falta y nunca se solicitan.',
    service: {
      /** @param {number} ms */
      ok: (ms) => `El servicio responde en ${ms} ms.`,
      failed: 'El servicio no responde.',
      busy: 'Esto se ha comprobado muchas veces. Espere un minuto y compruebe de nuevo.',
    },
    loop: {
      ok: 'Las conexiones entre navegadores funcionan aquí.',
      failed: 'Este navegador no se conecta con ningún otro.',
    },
    relay: {
      /** @param {number | undefined} ms */
      ok: (ms) => (ms === undefined ? 'El retransmisor es accesible.' : `El retransmisor funciona, ${ms} ms de ida y vuelta.`),
      failed: 'No se puede acceder al retransmisor (servidor TURN) desde esta red.',
      none: 'Este servicio no tiene retransmisor (servidor TURN).',
      untested: 'Este servicio tiene un retransmisor (servidor TURN); solo se prueba en una sesión.',
    },
  },

  leave: {
    button: 'Salir de la sesión',
    title: '¿Salir de esta sesión?',
    text: 'Terminará para ambos, y el enlace y el código dejarán de funcionar.',
    stopOnly: 'Si solo quiere dejar de compartir, pulse «Dejar de compartir».',
    confirm: 'Salir de la sesión',
    stay: 'Quedarme',
    failed: 'No se puede acceder al servicio, así que la sesión aún no se ha cerrado. Su pantalla ya no se comparte. Inténtelo de nuevo o simplemente cierre esta página.',
  },

  recordings: {
    title: 'Grabaciones',
    why: 'Identifíquese para ver las grabaciones de esta sesión de asistencia.',
    /** @param {string} [customer] */
    heading: (customer) => (customer ? `Sesión de asistencia con ${customer}` : 'Sesión de asistencia'),
    technician: 'Técnico',
    technicians: 'Técnicos',
    ticket: 'Ticket',
    time: 'Hora',
    stillOn: 'aún en curso',
    empty: {
      title: 'No se ha grabado nada en esta sesión.',
      text: 'Cada grabación aparece aquí en cuanto empieza.',
    },
    unknown: {
      title: 'No se encuentra esta sesión',
      text: 'No existe, ya no se conserva o pertenece a otra cuenta. Compruebe el enlace o use una cuenta que pueda verla.',
    },
    /** @param {number} count */
    list: (count) => many(count, { one: 'Grabación', other: `${count} grabaciones` }),
    /**
     * @param {number} number
     * @param {number} count
     */
    name: (number, count) => (count === 1 ? 'Grabación' : `Grabación ${number}`),
    archived: 'Archivada',
    stage: {
      capturing: 'en curso',
      readyForTranscode: 'aún sin vídeo',
      queued: 'en cola',
      transcoding: 'en preparación',
      readyForDownload: 'lista',
      failed: 'con error',
      erased: 'borrada',
    },
    capturing: {
      title: 'Esta grabación sigue en curso',
      text: 'Se podrá ver cuando el técnico la haya detenido o haya terminado la sesión.',
      lateTitle: 'La última parte aún está en camino',
      lateText: 'La sesión ha terminado. Si no llega nada más, la grabación se cerrará automáticamente en unos minutos y conservará lo que hay.',
    },
    readyForTranscode: {
      title: 'Esta grabación espera su vídeo',
      text: 'Todo está a salvo. Para verla y descargarla hace falta un vídeo; solo hay que crearlo una vez.',
      button: 'Crear el vídeo',
    },
    queued: {
      title: 'El vídeo es el siguiente en la cola',
      text: 'Se creará en cuanto haya sitio. Mientras tanto, puede cerrar esta página.',
    },
    transcoding: {
      title: 'El vídeo se está creando',
      text: 'Mientras tanto, puede cerrar esta página.',
      progress: 'Progreso del vídeo',
    },
    failed: {
      title: 'No se ha podido crear el vídeo',
      text: 'Lo que se grabó sigue ahí.',
      button: 'Reintentar',
    },
    erased: {
      title: 'Esta grabación se ha borrado',
      text: 'El plazo de conservación de las grabaciones había terminado, o hubo que eliminarla. No se puede recuperar.',
    },
    asking: 'Un momento…',
    player: {
      download: 'Descargar',
      archive: 'Archivar',
      restore: 'Sacar del archivo',
      archivedNow: 'Archivada. Ya no aparece en las listas de grabaciones nuevas; el vídeo sigue aquí.',
      restoredNow: 'Sacada del archivo.',
      broken: 'No se puede cargar el vídeo en este momento. No se ha perdido nada. Compruebe su conexión e inténtelo de nuevo.',
      again: 'Reintentar',
    },
    timeline: {
      title: 'Qué ocurrió',
      hint: 'Elija una entrada para ir a ese momento.',
      loading: 'Cargando…',
      none: 'No ocurrió nada más durante esta grabación.',
      later: 'Lo ocurrido aparecerá aquí cuando haya un vídeo.',
      failed: 'No se pueden cargar las entradas en este momento.',
      again: 'Reintentar',
      /** @param {string} name */
      joined: (name) => `${name} se ha unido`,
      /** @param {string} word */
      status: (word) => `Sesión ${word}`,
      notes: 'Notas',
    },
  },
};
