/**
 * The texts of the demo helpdesk in Japanese.
 *
 * @type {typeof import('./texts-en.js').en}
 */
export const ja = {
  name: 'ヘルプデスク',
  demo: 'デモ',
  tickets: 'チケット',
  /** @param {string} subject */
  title: (subject) => `${subject} · デモヘルプデスク`,
  /** @type {Record<string, string>} */
  statuses: { open: 'オープン', pending: '保留中', solved: '解決済み' },
  /** @type {Record<string, string>} */
  priorities: { low: '低', normal: '中', high: '高', urgent: '緊急' },
  /** @param {string} name @param {string} company */
  requester: (name, company) => (company ? `${name}さん（${company}）` : `${name}さん`),
  loading: 'チケットを読み込み中',
  agent: '担当者',
  sessionWaits: 'お客様の参加待ち',
  sessionNow: 'リモートサポート中',
  all: 'すべてのチケット',
  missing: 'チケットが見つかりません。',

  ticketHistory: {
    /** @param {string} who @param {string} session */
    opened: (who, session) => `${who}さんがセッション${session}からこのチケットを作成しました`,
    /** @param {string} who @param {string} session */
    linked: (who, session) => `${who}さんがセッション${session}をこのチケットにリンクしました`,
    /** @param {string} who @param {string} session */
    openedElsewhere: (who, session) => `${who}さんがセッション${session}から別のチケットを作成しました：`,
    /** @param {string} who @param {string} session */
    left: (who, session) => `${who}さんがセッション${session}を別のチケットにリンクしました：`,
    /** @param {string} who @param {string} session */
    takenOff: (who, session) => `${who}さんがセッション${session}とこのチケットのリンクを解除しました`,
    before: '。以前のチケット：',
  },

  transcript: {
    title: 'チャット',
    show: 'チャットを表示',
    soFar: 'これまでのチャットを表示',
    came: '[セッションに参加しました]',
    left: '[セッションから退出しました]',
    empty: 'チャットのメッセージはありません。',
    failed: 'チャットを取得できませんでした。もう一度お試しください。',
  },

  support: {
    title: 'リモートサポート',
    start: 'リモートサポートを開始',
    again: '別のセッションを開始',
    open: '担当者ページを開く',
    intro: 'チケットから離れずに、お客様の画面を確認できます。',
    failed: 'セッションを依頼できませんでした。何も変更されていません。もう一度お試しください。',
    blocked: 'ブラウザーが新しいタブをブロックしました。ここから担当者ページを開いてください：',
    newTab: '（新しいタブで開きます）',
    hint: 'お試しください：リモートサポートを開始し、',
    hintAnd: '、パスワード',
    hintThen: 'でサインインします。その後、別のウィンドウで参加リンクを開くと、お客様側の操作を体験できます。',
  },

  session: {
    /** @param {string} reference */
    reference: (reference) => `セッション${reference}`,
    nameless: '新しいセッション',
    technician: '担当者',
    technicians: '担当者',
    started: '開始',
    joined: 'お客様の参加',
    ended: '終了',
    reason: '終了の理由',
    endReasons: {
      technician: '担当者が終了しました。',
      customer: 'お客様が退出しました。',
      connectionLost: '接続が長く失われていました。',
      nobodyJoined: '時間内に参加がありませんでした。',
      expired: '時間内に別のお客様の参加がありませんでした。',
    },
    duration: '接続時間',
    running: '経過時間',
    waitingFor: '待機時間',
    notes: 'メモ',
    recording: '録画を開く',
    history: 'ヘルプデスクが受け取った通知',
    unheard: 'まだ通知はありません。担当者がセッションを開始すると届きます。',
    elsewhere: 'ヘルプデスク以外から依頼されたセッションです。状況は10秒ごとに確認されます。',
    earlier: '以前のセッション',
  },
};
