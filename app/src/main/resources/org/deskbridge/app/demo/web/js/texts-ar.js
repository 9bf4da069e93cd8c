/**
 * Keeps a name or a number in its own direction, so that it does not turn the order of the words around it.
 *
 * @param {string} words
 */
function isolated(words) {
  return `\u2068${words}\u2069`;
}

/**
 * The texts of the demo helpdesk in Arabic.
 *
 * @type {typeof import('./texts-en.js').en}
 */
export const ar = {
  name: 'مكتب المساعدة',
  demo: 'عرض تجريبي',
  tickets: 'التذاكر',
  /** @param {string} subject */
  title: (subject) => `${subject} · مكتب المساعدة التجريبي`,
  /** @type {Record<string, string>} */
  statuses: { open: 'مفتوحة', pending: 'معلّقة', solved: 'محلولة' },
  /** @type {Record<string, string>} */
  priorities: { low: 'منخفضة', normal: 'عادية', high: 'مرتفعة', urgent: 'عاجلة' },
  /** @param {string} name @param {string} company */
  requester: (name, company) => (company ? `${isolated(name)}، ${isolated(company)}` : isolated(name)),
  loading: 'جارٍ تحميل التذاكر',
  agent: 'فريق الدعم',
  sessionWaits: 'في انتظار العميل',
  sessionNow: 'جلسة دعم عن بُعد جارية',
  all: 'كل التذاكر',
  missing: 'هذه التذكرة غير موجودة.',

  ticketHistory: {
    /** @param {string} who @param {string} session */
    opened: (who, session) => `تم فتح هذه التذكرة من الجلسة ${isolated(session)} بواسطة ${isolated(who)}`,
    /** @param {string} who @param {string} session */
    linked: (who, session) => `تم ربط الجلسة ${isolated(session)} بهذه التذكرة بواسطة ${isolated(who)}`,
    /** @param {string} who @param {string} session */
    openedElsewhere: (who, session) => `تم فتح تذكرة أخرى من الجلسة ${isolated(session)} بواسطة ${isolated(who)}: `,
    /** @param {string} who @param {string} session */
    left: (who, session) => `تم ربط الجلسة ${isolated(session)} بتذكرة أخرى بواسطة ${isolated(who)}: `,
    /** @param {string} who @param {string} session */
    takenOff: (who, session) => `تم فصل الجلسة ${isolated(session)} عن هذه التذكرة بواسطة ${isolated(who)}`,
    before: '، وكانت مرتبطة بالتذكرة ',
  },

  transcript: {
    title: 'الدردشة',
    show: 'عرض الدردشة',
    soFar: 'عرض الدردشة حتى الآن',
    came: '[دخول إلى الجلسة]',
    left: '[خروج من الجلسة]',
    empty: 'لم تُكتب أي رسالة.',
    failed: 'تعذّر جلب الدردشة. يُرجى المحاولة مرة أخرى.',
  },

  support: {
    title: 'الدعم عن بُعد',
    start: 'بدء الدعم عن بُعد',
    again: 'بدء جلسة أخرى',
    open: 'فتح صفحة فني الدعم',
    intro: 'لرؤية شاشة العميل دون مغادرة التذكرة.',
    failed: 'تعذّر طلب الجلسة. لم يتغير أي شيء. يُرجى المحاولة مرة أخرى.',
    blocked: 'لم يسمح متصفحك بفتح علامة التبويب الجديدة. يمكنك فتح صفحة فني الدعم من هنا:',
    newTab: ' (يُفتح في علامة تبويب جديدة)',
    hint: 'للتجربة: يُرجى بدء الدعم عن بُعد وتسجيل الدخول باسم ',
    hintAnd: ' وكلمة المرور ',
    hintThen: '، ثم فتح رابط الانضمام في نافذة أخرى لتجربة دور العميل.',
  },

  session: {
    /** @param {string} reference */
    reference: (reference) => `الجلسة ${isolated(reference)}`,
    nameless: 'جلسة جديدة',
    technician: 'فني الدعم',
    technicians: 'فنيو الدعم',
    started: 'البدء',
    joined: 'انضمام العميل',
    ended: 'الانتهاء',
    reason: 'كيف انتهت',
    endReasons: {
      technician: 'أنهاها فني الدعم.',
      customer: 'غادر العميل.',
      connectionLost: 'انقطع الاتصال مدة طويلة.',
      nobodyJoined: 'لم ينضم أحد في الوقت المحدد.',
      expired: 'لم ينضم عميل آخر في الوقت المحدد.',
    },
    duration: 'مدة الاتصال',
    running: 'جارية منذ',
    waitingFor: 'في الانتظار منذ',
    notes: 'الملاحظات',
    recording: 'فتح التسجيل',
    history: 'ما بلغ مكتب المساعدة',
    unheard: 'لا شيء بعد: ستصل المستجدات فور بدء فني الدعم الجلسة.',
    elsewhere: 'طُلبت الجلسة من خارج مكتب المساعدة، ويُستعلم عن حالتها كل عشر ثوانٍ.',
    earlier: 'الجلسات السابقة',
  },
};
