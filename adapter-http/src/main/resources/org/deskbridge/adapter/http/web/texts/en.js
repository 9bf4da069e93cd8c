import { plural } from './plural.js';

const counted = plural('en');

/** The texts of the pages in English. */
export const en = {
  /** @param {string} what */
  title: (what) => `${what} · Deskbridge`,

  failed: 'That did not work. Nothing is lost. Please try again in a moment.',
  /** By the reason that the service names for a failure. */
  reasons: {
    'session.not-live': 'This session is over or has not started.',
    'session.transition-refused': 'This session is over or has not started.',
    'session.already-joined': 'A customer has joined this session already, in another browser.',
    'session.unattended': 'This session cannot be joined: it is with a machine.',
    'session.stale': 'Somebody else changed the session at the same moment. Please try again.',
    'session.colleague-away': 'Your colleague is not in the session any more.',
    'session.not-owner': 'The session belongs to a colleague now.',
    'recording.stale': 'Somebody else changed the recording at the same moment. Please try again.',
    'recording.consent-missing': 'The customer has not agreed to be recorded.',
    'recording.off': 'Sessions of this account are not recorded.',
    'role.missing': 'You may not do this. Ask whoever manages your account.',
  },
  connectionLost: 'Connection lost, trying again',
  line: {
    own: 'The connection to the service is lost; this page tries again by itself.',
    /** @param {string} customer */
    stillSeen: (customer) => `You still see what ${customer} shares.`,
    /** @param {string} customer */
    customerLost: (customer) => `${customer} has lost the connection to the service, but you still see what they share.`,
    /** @param {string} expert */
    stillShared: (expert) => `${expert} may still see what you share.`,
    /** @param {string} expert */
    expertLost: (expert) => `${expert} has lost the connection to the service, but may still see what you share.`,
    /** @param {string} time */
    waits: (time) => `The session waits until ${time} and ends then.`,
    late: 'The session may have ended by now.',
  },
  /** Why a session ended, by the reason that the service names. */
  endReasons: {
    technician: 'The technician ended the session.',
    youEnded: 'You ended the session.',
    /** @param {string} customer */
    customer: (customer) => `${customer} left the session.`,
    youLeft: 'You left the session.',
    connectionLost: 'It ended by itself because a connection was lost for too long.',
    nobodyJoined: 'It ended by itself because nobody joined in time.',
    expired: 'It ended by itself because no other customer came in time.',
  },
  newWindow: ' (opens in a small window)',
  someCustomer: 'The customer',
  someExpert: 'a technician',
  /** @param {string[]} names */
  list: (names) => new Intl.ListFormat('en').format(names),

  unreachable: {
    title: 'The service cannot be reached',
    text: 'Nothing is lost. This page tries again by itself; please check your connection if it takes long.',
  },

  tooOften: {
    title: 'One moment, please',
    text: 'This page was loaded very often in a short time. It goes on by itself in a moment.',
  },

  /**
   * @param {number} hours
   * @param {number} minutes
   * @param {number} seconds
   */
  duration: (hours, minutes, seconds) => {
    if (hours > 0) {
      return `${hours} h ${minutes} min`;
    }
    return minutes > 0 ? `${minutes} min ${seconds} s` : `${seconds} s`;
  },

  status: {
    notStarted: 'not started',
    waiting: 'waiting',
    active: 'active',
    complete: 'complete',
    abandoned: 'abandoned',
  },

  copy: { idle: 'Copy', done: 'Copied', failed: 'Please copy by hand' },

  alerts: {
    title: 'Sounds and notifications',
    isOn: 'Sounds and notifications are on',
    isOff: 'Sounds and notifications are off',
    on: 'Play sounds and show notices',
    hint: 'When somebody comes, writes or answers, and when a connection is lost. This browser remembers it.',
    allow: 'Notify me while I look elsewhere',
    allowed: 'You are notified while you look elsewhere.',
    denied: 'Your browser shows no notifications of this page. You can allow them in its settings.',
    close: 'Close',
    dismiss: 'Dismiss',
    /**
     * @param {number} count
     * @param {string} title
     */
    counted: (count, title) => `(${count}) ${title}`,
    /** By occasion; each takes the name of whom it is about. */
    words: {
      /** @param {string} name */
      started: (name) => `${name} has started the session.`,
      opened: () => 'The link was opened. The customer reads what they agree to.',
      /** @param {string} name */
      joined: (name) => `${name} has joined.`,
      /** @param {string} name */
      colleague: (name) => `${name} has come in to help.`,
      /** @param {string} name */
      handedOver: (name) => `${name} has handed the session over to you.`,
      /** @param {string} name */
      message: (name) => `${name} has written to you.`,
      /** @param {string} name */
      asked: (name) => `${name} asks whether the session may be recorded.`,
      /** @param {string} name */
      agreed: (name) => `${name} agrees to be recorded.`,
      /** @param {string} name */
      declined: (name) => `${name} does not want to be recorded.`,
      /** @param {string} name */
      away: (name) => `${name} is not connected right now.`,
      /** @param {string} name */
      back: (name) => `${name} is connected again.`,
      lost: () => 'The connection is lost. This page tries to get it back.',
    },
  },

  signIn: {
    title: 'Sign in',
    why: 'Sign in to start this support session.',
    email: 'E-mail',
    password: 'Password',
    button: 'Sign in',
    wrong: 'The e-mail address or the password is wrong. Please try again.',
    tooOften: 'Too many attempts. Please wait a minute and try again.',
    lost: 'Name and password were right, but your browser did not keep the sign-in. It may block cookies for a page inside another one.',
  },

  front: {
    title: 'What brings you here?',
    haveCode: 'I have a code',
    haveCodeHint: 'Somebody is to help you and gave you nine digits or a link.',
    giveSupport: 'I give support',
    giveSupportHint: 'You want to see the screen of somebody whom you help.',
  },

  notFound: {
    title: 'There is no such page',
    text: 'The address may be mistyped or cut off. If somebody sent you a link, open it once more or ask for the code.',
  },

  launch: {
    title: 'Support session',
    without: {
      title: 'Start from your ticket',
      text: 'This page opens for one session, by the link that your helpdesk makes for a ticket. Start it there, and the ticket keeps what happened.',
      more: 'There is no ticket? Start a session without one; you can link a ticket later.',
      start: 'Start without a ticket',
    },
    /** @param {string} expert */
    runBy: (expert) => `${expert} runs this session`,
    /** @param {string} colleagues */
    with: (colleagues) => `with ${colleagues}`,
    signOut: 'Sign out',
    signOutOther: 'Sign in as somebody else',
    /**
     * @param {string} name
     * @param {string} company
     */
    signedInAs: (name, company) => (company ? `Signed in as ${name}, ${company}.` : `Signed in as ${name}.`),
    ready: {
      title: 'Ready to start',
      /** @param {string} [customer] */
      heading: (customer) => (customer ? `Support session with ${customer}` : 'Support session'),
      start: 'Start session',
      hint: 'You get a link and a code for the customer. Nothing is shared before they agree.',
      refused: 'This session is over or was started by somebody else. Start a new one from the ticket.',
    },
    taken: {
      title: 'A customer has joined already',
      text: 'The session goes on in another browser. If that is yours, go on there.',
      /** @param {string} expert */
      ask: (expert) => `If not, tell ${expert}, who can let you in instead. This page then goes on by itself.`,
    },
    unknown: {
      title: 'This link is not valid any more',
      text: 'The session behind it is unknown or has expired. Start a new one from the ticket.',
    },
    foreign: {
      title: 'This session belongs to somebody else',
      text: 'You are signed in, but this session is not yours to open.',
    },
    ended: {
      complete: 'Session ended',
      completeText: 'Nothing is shared any more.',
      abandoned: 'Session ended before anybody joined',
      abandonedText: 'The link and the code do not work any more.',
      again: 'Start again',
      againHint: 'A new session for the same ticket, with a new link and code.',
      customer: 'Customer',
      ticket: 'Ticket',
      started: 'Started',
      ended: 'Ended',
      duration: 'Together for',
      close: 'You can close this page.',
    },
  },

  ticket: {
    title: 'Ticket',
    ticket: 'Ticket',
    none: 'none',
    customer: 'Customer',
    email: 'E-mail',
    /** @param {string} id */
    of: (id) => `Ticket ${id}`,
    open: 'Open the ticket',
    system: 'Helpdesk',
    /** @param {string} email */
    unconnected: (email) =>
      `No helpdesk is connected for you. To find and create tickets here, ask your administrator to connect it for ${email}.`,
    tryAgain: 'Try again',
    trying: 'Trying again…',
    find: {
      label: 'Find a ticket',
      placeholder: 'Number or words',
      searching: 'Searching…',
      /** @param {string} query */
      nothing: (query) => `No ticket contains “${query}”.`,
      /** @param {number} count */
      count: (count) => counted(count, { one: 'One ticket', other: `${count} tickets` }),
      /** @param {number} count */
      first: (count) => `The first ${count} tickets; type more to narrow it down`,
      untitled: 'No title',
      use: 'Use this ticket',
      using: 'Linking…',
      statuses: { new: 'new', open: 'open', pending: 'waiting', hold: 'on hold', solved: 'solved', closed: 'closed' },
      inUse: 'In use',
      other: 'Another customer’s',
      /**
       * @param {string} requester
       * @param {string} customer
       */
      otherQuestion: (requester, customer) => `This ticket is from ${requester}, and this session is with ${customer}.`,
      useOther: 'Use it all the same',
      otherCancel: 'Cancel',
      /** @param {string} [id] */
      used: (id) => (id ? `This session belongs to ticket ${id} now.` : 'This session belongs to that ticket now.'),
    },
    undo: {
      button: 'Undo',
      busy: 'Undoing…',
      /** @param {string} [id] */
      done: (id) => (id ? `Undone. This session belongs to ticket ${id} again.` : 'Undone. The ticket is as it was before.'),
    },
    create: {
      open: 'New ticket',
      title: 'Title',
      body: 'Text',
      button: 'Create',
      busy: 'Creating…',
      cancel: 'Cancel',
      /** @param {string} [id] */
      created: (id) =>
        id ? `Ticket ${id} was created, and this session belongs to it now.` : 'The ticket was created, and this session belongs to it now.',
      maybe: 'The ticket may have been created all the same.',
      another: 'An earlier try may have created one too.',
    },
    draft: {
      /**
       * @param {string} date
       * @param {string} [customer]
       */
      title: (date, customer) => (customer ? `Remote support for ${customer} on ${date}` : `Remote support on ${date}`),
      customer: 'Customer',
      started: 'Started',
      soFar: 'Duration so far',
    },
    trouble: {
      slow: 'The helpdesk takes too long to answer, but the session goes on undisturbed.',
      down: 'The helpdesk cannot be reached right now, but the session goes on undisturbed.',
      unreadable: 'The helpdesk gave an answer that makes no sense, but the session goes on undisturbed.',
      unnamed:
        'The helpdesk may have created the ticket, but did not say which one it is. Look for it in the helpdesk before you create another one.',
      refused: 'The helpdesk refused this, but the session goes on undisturbed.',
      offline: 'The service cannot be reached right now, but the session goes on undisturbed.',
      forbidden: 'Your helpdesk does not allow you this, but the session goes on undisturbed.',
      signedOut: 'Your sign-in has run out; load this page again to sign in, the session goes on meanwhile.',
      over: 'The session takes no other ticket any more.',
      stale: 'Somebody else changed the session at the same moment. Please try again; the session goes on undisturbed.',
      tooOften: 'That was too often in a short time, please wait a moment; the session goes on undisturbed.',
      failed: 'That did not work, but the session goes on undisturbed.',
    },
  },

  invite: {
    title: 'Invite',
    intro: 'Read out the code or send the link.',
    send: 'Send the invitation',
    mail: 'E-mail',
    copyText: 'Copy text',
    share: 'Share',
    shareFailed: 'This browser cannot share from here. Please copy the text.',
    qr: {
      open: 'QR code',
      title: 'Scan to join',
      name: 'QR code of the join link',
      hint: 'For the camera of a phone or tablet. To share a screen, the customer opens the link on a computer.',
      failed: 'The QR code could not be drawn. Please send the link instead.',
      close: 'Close',
    },
    /** What is sent to the customer. */
    letter: {
      /** @param {string} sender */
      subject: (sender) => `Remote support by ${sender}`,
      /** @param {string} [customer] */
      greeting: (customer) => (customer ? `Hello ${customer},` : 'Hello,'),
      open: 'please open this link on the computer you need help with:',
      /**
       * @param {string} page
       * @param {string} code
       */
      code: (page, code) => `Or go to ${page} and type the code ${code}, which is good for a short time only.`,
      promise: 'You see who wants to help you, and nothing is shared before you agree.',
      /**
       * @param {string} name
       * @param {string} company
       */
      signature: (name, company) => (company ? `${name}\n${company}` : name),
    },
    again: 'With this link the customer can come back, in the same browser.',
    code: ' the code',
    link: ' the link',
    newCode: 'New code',
    expired: 'The code has expired. The link still works.',
    used: 'The code was used: the customer reads who wants to help. The link still works.',
    other: 'Let another customer in',
    /** @param {string} name */
    otherWarning: (name) =>
      `${name} is disconnected at once. The next person who joins by the link or by a new code takes the place; that can be ${name} in another browser, too.`,
    otherConfirm: 'Disconnect and let another in',
    otherCancel: 'Cancel',
    /** @param {number} minutes */
    left: (minutes) => counted(minutes, { one: 'Good for one more minute, once.', other: `Good for ${minutes} more minutes, once.` }),
  },

  chat: {
    title: 'Chat',
    label: 'Your message',
    placeholder: 'Write a message',
    send: 'Send',
    you: 'You',
    empty: 'No messages yet.',
    /** @param {string} colleague */
    came: (colleague) => `${colleague} came in`,
    /** @param {string} colleague */
    left: (colleague) => `${colleague} is not connected any more`,
    earlier: 'Earlier messages',
    loadingEarlier: 'Loading…',
    earlierFailed: 'Earlier messages could not be loaded.',
    notSent: 'Not sent. Your text is still here, please send it again.',
    waiting: 'That was a lot at once. Your text is still here and is sent by itself in a moment.',
    full: 'Not sent, this chat takes no more messages. Your text is still here.',
    over: 'Not sent, the session is over. Your text is still here.',
  },

  notes: {
    title: 'Notes',
    placeholder: 'What you found, what you did. The customer does not see this.',
    state: {
      saved: 'Saved',
      unsaved: 'Saving…',
      stuck: 'Not saved, trying again',
      refused: 'Not saved, please copy them',
      changed: 'Please choose',
    },
    decision: {
      title: 'Somebody else changed the same words.',
      theirs: 'The other text',
      emptied: '(The notes were emptied.)',
      yours: 'Your text is below. It is saved once you choose.',
      tooLong: 'Together they are too long. Copy what you need of the other text into yours, then keep only yours.',
      both: 'Keep both',
      onlyTheirs: 'Only the other',
      onlyMine: 'Only mine',
      saved: 'Your choice is saved.',
    },
    trouble: {
      stuck: 'Your notes are not saved yet. Please keep this page open while it tries again, or copy them.',
      refused: 'Your notes could not be saved. Copy them to keep them, or try again.',
    },
    copy: ' the notes',
    again: 'Try again',
  },

  screen: {
    label: 'The screen of the customer',
    full: 'Full screen',
    actual: 'Actual size',
    tell: 'Tell the customer',
    openPage: 'Please open this page:',
    typeCode: 'and type this code:',
    /** @param {string} time */
    declined: (time) => `The customer opened the link at ${time} and said “No, thanks”. The link still works; end the session if you do not need it.`,
    sendLink: 'Send the customer the link from the Invite card, or make a new code there.',
    used: {
      title: 'The customer has opened the invitation',
      text: 'The code was used. The customer reads who wants to help, and can join. If they do not, send the link from the Invite card, or make a new code there.',
    },
    connecting: { title: 'Connecting the screen', text: 'This takes a moment.' },
    interrupted: { title: 'The picture is interrupted', text: 'It comes back by itself.' },
    /** @param {string} name */
    away: (name) => ({
      title: `${name} is not connected right now`,
      text: 'They may be loading the page again.',
    }),
    /**
     * @param {string} name
     * @param {boolean} hasRelay
     */
    noRoute: (name, hasRelay) => ({
      title: 'No way for the picture, so far',
      text: `${name} shares a screen, but your two networks let no connection through. This page keeps trying. A mobile hotspot or switching off a VPN helps, on either side; the chat works meanwhile. ${
        hasRelay ? 'If it happens often, ask your administrator whether the relay (TURN server) works.' : 'This service has no relay (TURN server), which would help: tell your administrator.'
      }`,
    }),
    /** Why nothing is shared, as the customer's page tells it. */
    refused: {
      /** @param {string} name */
      cancelled: (name) => ({
        title: 'No screen was chosen',
        text: `${name} closed the browser's question without a choice. Ask them to press “Share my screen” again, and to choose a screen or a window.`,
      }),
      /** @param {string} name */
      denied: (name) => ({
        title: 'The computer does not allow sharing',
        text: `The system or the browser of ${name} refused at once. On a Mac: System Settings, Privacy & Security, Screen Recording, switch the browser on, and open it anew. Or ${name} continues on another computer with the link from the Invite card.`,
      }),
      /** @param {string} name */
      unreadable: (name) => ({
        title: 'The screen could not be read',
        text: `The browser of ${name} got no picture of what they chose. Another window, or the whole screen, often works.`,
      }),
      /** @param {string} name */
      notAsked: (name) => ({
        title: 'The browser did not ask',
        text: `Ask ${name} to press “Share my screen” once more.`,
      }),
      /** @param {string} name */
      missing: (name) => ({
        title: 'This device cannot share its screen',
        text: `Phones and some browsers cannot. ${name} can chat with you, or press “Continue on another device”, which keeps this session.`,
      }),
      /** @param {string} name */
      insecure: (name) => ({
        title: 'This address cannot share a screen',
        text: `Browsers share only from an https address, and ${name} came without one. Tell your administrator. You can chat.`,
      }),
      /** @param {string} name */
      framed: (name) => ({
        title: 'The page around the session forbids sharing',
        text: `Ask ${name} to press “Open this session in its own tab”.`,
      }),
    },
    /** @param {string} name */
    notShared: (name) => ({
      title: 'No screen is shared right now',
      text: `${name} is here. Ask them to press “Share my screen”.`,
    }),
  },

  quality: {
    hint: 'The connection for the picture: its way, to the other side and back, pictures a second',
    direct: 'Direct',
    relayed: 'Relayed',
    /** @param {number} ms */
    latency: (ms) => `${ms} ms`,
    /** @param {number} frames */
    frames: (frames) => `${frames} fps`,
  },

  end: {
    button: 'End session',
    title: 'End this session?',
    /** @param {string} name */
    active: (name) => `${name} stops sharing and the chat closes. Your notes stay with the session.`,
    waiting: 'Nobody has joined yet. The link and the code stop working.',
    confirm: 'End session',
    cancel: 'Keep going',
    handOverButton: 'Hand over',
    leaveButton: 'Leave',
    leaveTitle: 'Leave this session to a colleague?',
    /** @param {string} colleague */
    handOver: (colleague) => `Hand over to ${colleague}`,
    leave: 'Leave, the session goes on',
    /** @param {string} colleagues */
    others: (colleagues) => `You can also leave it to ${colleagues}: the customer and the picture stay.`,
  },

  left: {
    title: 'You have left the session',
    text: 'It goes on without you.',
    back: 'Come back',
  },

  recording: {
    record: 'Record',
    asking: 'Asking',
    ready: 'Recording is on',
    starting: 'Starting',
    running: 'Recording',
    stop: 'Stop recording',
    cancel: 'Do not record',
    again: 'Ask again',
    dismiss: 'Dismiss',
    /** @param {string} name */
    askingText: (name) => `${name} is being asked to agree. Recording then begins by itself.`,
    readyText: 'Recording begins by itself as soon as a screen is shared.',
    startingText: 'The recording begins as soon as the service answers.',
    /** @param {string} name */
    declinedText: (name) => `${name} does not agree to be recorded. The session goes on as before; you can ask again.`,
    /** @param {string} name */
    stoppedText: (name) => `${name} has stopped the recording. The session goes on as before; you can ask again.`,
    stuckText: 'The connection is slow or lost. Recording goes on; the pieces are uploaded when it is back.',
    uploading: 'Uploading the recording',
    uploadingText: 'Uploading the last pieces of the recording. Please keep this page open.',
    uploadStuckText: 'The service cannot be reached. The upload goes on by itself; please keep this page open.',
    uploaded: 'The recording is complete.',
    link: 'Watch the recording',
    problem: {
      insecure: 'Recording needs a secure (https) address, and this page was opened without one. The session goes on undisturbed.',
      missing: 'This browser cannot record. The session goes on undisturbed; another browser can record it.',
      behind: 'Recording has stopped because too much waits for the connection. What was recorded so far is uploaded when it is back.',
      refused: 'The service did not take the recording, so nothing is recorded. The session goes on undisturbed.',
      consent: 'The customer has not agreed to be recorded, so nothing is recorded. Ask again if you need it.',
      over: 'The session is over, so nothing more is recorded.',
      broken: 'The browser could not record any longer. What was recorded so far is kept, and you can start again.',
      full: 'There is no room left for recordings, so recording has stopped. What was recorded before is kept; tell your administrator.',
      lost: 'A part of the recording could not be kept. The session goes on undisturbed.',
    },
    customer: {
      title: 'May this session be recorded?',
      /** @param {string} expert */
      question: (expert) => `${expert} would like to keep a video of the screen you share, together with the chat.`,
      free: 'If you say no, the support goes on just the same. If you agree, you can stop the recording at any time.',
      agree: 'Agree to recording',
      decline: 'No, do not record',
      /** @param {string} expert */
      promise: (expert) => `This session is recorded: a video of the screen you share, together with the chat. You can tell ${expert} or press Stop to end the recording.`,
      /** @param {string} expert */
      agreeToJoin: (expert) => `I asked for help and agree that ${expert} sees what I share, and that it is recorded.`,
      running: 'This session is recorded',
      allowed: 'Nothing is recorded right now, but may be again',
      withdraw: 'Do not record any more',
      stop: 'Stop recording',
      stopped: 'You are not recorded. The support goes on just the same.',
      failed: 'Your answer did not get through. Please try again.',
    },
  },

  replaced: {
    title: 'This session is open in another window',
    text: 'You opened it there after this one, so this window has paused.',
    customer: 'You opened it there after this one. This window has paused and shares nothing.',
    use: 'Use it here',
  },

  join: {
    title: 'Join a support session',
    code: {
      title: 'Join a support session',
      why: 'Your technician reads a code of nine digits to you.',
      label: 'Code',
      hint: 'Nine digits. Spaces do not matter.',
      button: 'Continue',
      /** @param {number} digits */
      incomplete: (digits) =>
        digits === 0
          ? 'Please type the nine digits your technician reads to you.'
          : counted(digits, {
              one: 'The code has nine digits; there is one here.',
              other: `The code has nine digits; there are ${digits} here.`,
            }),
      wrong: 'This code is not valid. It may be mistyped, used already, or too old. Ask your technician to read it again or to make a new one.',
      /** @param {number} [seconds] */
      tooOften: (seconds) =>
        seconds === undefined
          ? 'Too many attempts. Please wait a minute and try again.'
          : counted(seconds, {
              one: 'Too many attempts. Please wait a second and try again.',
              other: `Too many attempts. Please wait ${seconds} seconds and try again.`,
            }),
    },
    early: {
      title: 'The technician has not started yet',
      text: 'You are in the right place. This page goes on by itself; just leave it open.',
    },
    consent: {
      /**
       * @param {string} expert
       * @param {string} company
       */
      title: (expert, company) => (company ? `${expert} from ${company} offers to help` : `${expert} offers to help`),
      /** @param {string} expert */
      promises: (expert) => [
        `${expert} sees only the screen or window you choose, nothing before that.`,
        'They can look, not click or type.',
        'You can stop at any time.',
      ],
      /** @param {string} colleagues */
      alsoThere: (colleagues) => `${colleagues} can see it too.`,
      name: 'Your name (optional)',
      /** @param {string} expert */
      agree: (expert) => `I asked for help and agree that ${expert} sees what I share.`,
      tickFirst: 'Please tick the box above first.',
      next: 'You choose what to share in the next step.',
      button: 'Join session',
      decline: 'No, thanks',
      over: 'This session has ended meanwhile. Ask your technician for a new link.',
    },
    declined: {
      title: 'You have not joined',
      /** @param {string} expert */
      text: (expert) => `Nothing is shared, and ${expert} knows that you do not want to join. You can close this page.`,
      back: 'Back, I want to join',
    },
    taken: {
      title: 'A customer has joined already',
      text: 'The session goes on in another browser. If that is yours, go on there, or press “Continue on another device” there.',
      /** @param {string} expert */
      ask: (expert) => `If not, tell ${expert}, who can let you in instead. This page then goes on by itself.`,
    },
    out: {
      title: 'You are no longer in this session',
      text: 'Nothing is shared any more. Your place was given to another person, or you went on in another browser.',
      /** @param {string} expert */
      ask: (expert) => `If that is a mistake, tell ${expert}, who can let you in again. This page then goes on by itself.`,
    },
    moving: {
      title: 'Continue on another device',
      text: 'The technician waits for you there. Leave this page open until then.',
      openPage: 'On the other device, open this page:',
      typeCode: 'and type this code:',
      link: 'Or open the link that you got:',
      stay: 'Stay on this device',
    },
    moved: {
      title: 'You continue on the other device',
      text: 'The session goes on there. You can close this page.',
    },
    unknown: {
      title: 'This link is not valid any more',
      text: 'The session behind it has ended or the link is incomplete. Ask your technician for a new one, or type a code.',
      enterCode: 'Type a code',
    },
    ended: {
      title: 'The session has ended',
      /** @param {string} expert */
      complete: (expert) => `Your screen is not shared any more. ${expert} cannot see anything.`,
      abandoned: 'It was closed before you joined. Ask your technician for a new link.',
      /** @param {string} duration */
      duration: (duration) => `You were connected for ${duration}.`,
      close: 'You can close this page.',
    },
  },

  share: {
    button: 'Share my screen',
    next: 'Your browser asks you what to share: the whole screen, one window or one tab.',
    /** @param {string} expert */
    bar: (expert) => `You are sharing your screen with ${expert}`,
    stop: 'Stop sharing',
    /** @param {string} expert */
    stopped: (expert) => `Sharing stopped. ${expert} does not see your screen any more. You can share again.`,
    reloaded: 'Sharing stopped because this page was reloaded. Press the button to share again.',
    /** @param {string} expert */
    barUnseen: (expert) => `You are sharing your screen, but ${expert} cannot see it yet`,
    move: 'Continue on another device',
    /** Why nothing is shared, and what to do. */
    refused: {
      cancelled: {
        title: 'You did not choose anything, so nothing is shared.',
        advice: 'Press the button again, choose a screen or a window, and confirm.',
      },
      denied: {
        title: 'Your computer does not let this browser share the screen.',
        advice: 'The browser did not even ask you. Look for a blocked screen beside the address, allow it there, and try again. On a company computer, a rule may forbid it: another browser or another computer may work.',
      },
      deniedByMac: {
        title: 'Your Mac does not let this browser share the screen.',
        advice: 'Open System Settings, Privacy & Security, Screen Recording, switch your browser on, and open it anew. Then come back by the same link; your place in the session is kept.',
      },
      unreadable: {
        title: 'What you chose could not be read.',
        advice: 'Another program or the system keeps it from being seen. Press the button again and choose another window or the whole screen.',
      },
      notAsked: {
        title: 'Your browser did not ask you.',
        advice: 'Please press the button once more.',
      },
      missing: {
        title: 'This browser cannot share its screen.',
        advice: 'Open the link in Chrome, Edge, Firefox or Safari on a computer. You can still chat here.',
      },
    },
    missing: 'This device or browser cannot share its screen; phones and tablets cannot. You can still chat here, or continue on a computer with the same link.',
    insecure: 'Sharing needs a secure (https) address, and this page was opened without one. Tell your technician. You can still chat here.',
    framed: 'The page around this one does not allow sharing.',
    ownTab: 'Open this session in its own tab',
    /** @param {string} expert */
    chatInstead: (expert) => `You are connected. Write to ${expert} in the chat.`,
  },

  room: {
    /** @param {string} expert */
    title: (expert) => `Connected with ${expert}`,
    sharing: 'Sharing your screen',
    /** @param {string} expert */
    sharingText: (expert) => `Go to what you want to show. ${expert} sees it as you do. Come back here to chat or to stop.`,
    /** @param {string} expert */
    away: (expert) => `${expert} is not connected right now.`,
    noRoute: {
      nobody: {
        /** @param {string} watchers */
        title: (watchers) => `${watchers} cannot see your screen yet.`,
        advice: 'The networks between you let no connection through. This page keeps trying. If you can, use another network, such as a mobile hotspot, or switch off a VPN. The chat works meanwhile.',
      },
      some: {
        /** @param {string} watchers */
        title: (watchers) => `Not everybody sees your screen yet: ${watchers}.`,
        advice: 'The network of one of them lets no connection through. This page keeps trying; there is nothing that you have to do.',
      },
    },
    /** @param {string} colleagues */
    alsoThere: (colleagues) => `Also helping, and seeing what you share: ${colleagues}.`,
  },

  check: {
    link: 'Check this device',
    title: 'Check this device',
    why: 'Find out before a session whether this device can share its screen. No sign-in; nothing is shown to anybody.',
    running: 'Checking…',
    again: 'Check again',
    verdict: {
      good: { title: 'This device is ready', text: 'It can share its screen, and a relay stands by where networks are strict.' },
      likely: { title: 'This device is ready', text: 'It can share its screen. In a strict network the picture may find no way, because this service has no relay.' },
      doubtful: { title: 'The picture may not get through', text: 'This network blocks what carries the picture. Try another one, such as a mobile hotspot, or switch off a VPN, and check again.' },
      watchOnly: { title: 'This device cannot share its screen', text: 'It can chat, and a technician can see other screens on it. To share a screen, use a computer.' },
      offline: { title: 'The service cannot be reached', text: 'Check the connection of this device, and check again.' },
      bad: { title: 'Pictures do not work here', text: 'This browser or a rule of your company forbids connections between browsers. Try another browser.' },
    },
    share: {
      ready: 'This browser can share a screen.',
      missing: 'This device or browser cannot share its screen; phones and tablets cannot.',
      insecure: 'This page was opened without https, so the browser shares nothing.',
      framed: 'The page around this one does not allow sharing.',
    },
    permission: 'Camera and microphone are not needed, and never asked for.',
    service: {
      /** @param {number} ms */
      ok: (ms) => `The service answers in ${ms} ms.`,
      failed: 'The service does not answer.',
      busy: 'This was checked very often. Wait a minute and check again.',
    },
    loop: {
      ok: 'Connections between browsers work here.',
      failed: 'This browser connects to no other browser.',
    },
    relay: {
      /** @param {number | undefined} ms */
      ok: (ms) => (ms === undefined ? 'The relay can be reached.' : `The relay works, ${ms} ms there and back.`),
      failed: 'The relay (TURN server) cannot be reached from this network.',
      none: 'This service has no relay (TURN server).',
      untested: 'This service has a relay (TURN server); it is tested in a session only.',
    },
  },

  leave: {
    button: 'Leave session',
    title: 'Leave this session?',
    text: 'It ends for both of you, and the link and the code stop working.',
    stopOnly: 'To stop sharing only, press “Stop sharing” instead.',
    confirm: 'Leave session',
    stay: 'Stay',
    failed: 'The service cannot be reached, so the session is not closed yet. Your screen is not shared any more. Please try again, or just close this page.',
  },

  recordings: {
    title: 'Recordings',
    why: 'Sign in to see the recordings of this support session.',
    /** @param {string} [customer] */
    heading: (customer) => (customer ? `Support session with ${customer}` : 'Support session'),
    technician: 'Technician',
    technicians: 'Technicians',
    ticket: 'Ticket',
    time: 'Time',
    stillOn: 'still going on',
    empty: {
      title: 'Nothing was recorded in this session.',
      text: 'A recording is listed here as soon as it begins.',
    },
    unknown: {
      title: 'No such session',
      text: 'It is unknown, not kept any longer, or belongs to another account. Check the link, or sign in as somebody who may see it.',
    },
    /** @param {number} count */
    list: (count) => counted(count, { one: 'Recording', other: `${count} recordings` }),
    /**
     * @param {number} number
     * @param {number} count
     */
    name: (number, count) => (count === 1 ? 'Recording' : `Recording ${number}`),
    archived: 'Archived',
    stage: {
      capturing: 'being recorded',
      readyForTranscode: 'no video yet',
      queued: 'waits its turn',
      transcoding: 'being made',
      readyForDownload: 'ready',
      failed: 'failed',
      erased: 'erased',
    },
    capturing: {
      title: 'This recording is still going on',
      text: 'It can be watched when the technician has stopped it or the session has ended.',
      lateTitle: 'The last part is still on its way',
      lateText: 'The session is over. If nothing more arrives, the recording is closed by itself within minutes and keeps what is there.',
    },
    readyForTranscode: {
      title: 'This recording waits for its video',
      text: 'Everything is safe. Watching and downloading need a video; make it once.',
      button: 'Make the video',
    },
    queued: {
      title: 'The video is next in line',
      text: 'It is made as soon as there is room. You can close this page meanwhile.',
    },
    transcoding: {
      title: 'The video is being made',
      text: 'You can close this page meanwhile.',
      progress: 'How far the video is',
    },
    failed: {
      title: 'No video could be made',
      text: 'What was recorded is still there.',
      button: 'Try again',
    },
    erased: {
      title: 'This recording was erased',
      text: 'The time for which recordings are kept was over, or it had to be removed. There is no way back.',
    },
    asking: 'One moment…',
    player: {
      download: 'Download',
      archive: 'Archive',
      restore: 'Take back from the archive',
      archivedNow: 'Archived. Lists of new recordings leave it out; the video stays here.',
      restoredNow: 'Taken back from the archive.',
      broken: 'The video cannot be loaded right now. Nothing is lost. Check your connection and try again.',
      again: 'Try again',
    },
    timeline: {
      title: 'What happened',
      hint: 'Choose an entry to go there.',
      loading: 'Loading…',
      none: 'Nothing else happened while this was recorded.',
      later: 'What happened is listed here when there is a video.',
      failed: 'The entries cannot be loaded right now.',
      again: 'Try again',
      /** @param {string} name */
      joined: (name) => `${name} joined`,
      /** @param {string} word */
      status: (word) => `Session ${word}`,
      notes: 'Notes',
    },
  },
};
