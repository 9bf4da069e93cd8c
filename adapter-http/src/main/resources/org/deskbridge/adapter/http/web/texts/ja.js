// A name that is polite already, and the word for a role, take nothing more.
const polite = /(?:さん|様|さま|氏|担当者)$/u;

/**
 * Names a person politely.
 *
 * @param {string} name
 */
function san(name) {
  return polite.test(name) ? name : `${name}さん`;
}

/**
 * Names a customer politely in writing.
 *
 * @param {string} name
 */
function sama(name) {
  return polite.test(name) ? name : `${name}様`;
}

/**
 * The texts of the pages in Japanese.
 *
 * @type {import('./texts.js').Texts}
 */
export const ja = {
  /** @param {string} what */
  title: (what) => `${what} · Deskbridge`,

  failed: '処理できませんでした。データは失われていません。しばらくしてから、もう一度お試しください。',
  /** By the reason that the service names for a failure. */
  reasons: {
    'session.not-live': 'このセッションは終了したか、まだ開始されていません。',
    'session.transition-refused': 'このセッションは終了したか、まだ開始されていません。',
    'session.already-joined': 'このセッションには、お客様が別のブラウザーですでに参加しています。',
    'session.unattended': '無人のコンピューターとのセッションのため、参加できません。',
    'session.stale': '別の方が同時にセッションを変更しました。もう一度お試しください。',
    'session.colleague-away': 'その担当者は、すでにセッションから退出しています。',
    'session.not-owner': 'このセッションは、別の担当者に引き継がれています。',
    'recording.stale': '別の方が同時に録画を変更しました。もう一度お試しください。',
    'recording.consent-missing': 'お客様から録画の同意を得ていません。',
    'recording.off': 'このアカウントのセッションは録画されません。',
    'role.missing': 'この操作を行う権限がありません。アカウントの管理者にお問い合わせください。',
  },
  connectionLost: '接続が切れました。再接続しています',
  line: {
    own: 'サービスとの接続が切れました。このページは自動的に再接続します。',
    /** @param {string} customer */
    stillSeen: (customer) => `${san(customer)}が共有している画面は、引き続き表示されています。`,
    /** @param {string} customer */
    customerLost: (customer) => `${san(customer)}とサービスとの接続が切れましたが、共有画面は引き続き表示されています。`,
    /** @param {string} expert */
    stillShared: (expert) => `共有中の画面は、${san(expert)}に引き続き見えている可能性があります。`,
    /** @param {string} expert */
    expertLost: (expert) => `${san(expert)}とサービスとの接続が切れましたが、共有中の画面は引き続き見えている可能性があります。`,
    /** @param {string} time */
    waits: (time) => `セッションは${time}まで待機し、その後終了します。`,
    late: 'セッションはすでに終了している可能性があります。',
  },
  /** Why a session ended, by the reason that the service names. */
  endReasons: {
    technician: '担当者がセッションを終了しました。',
    youEnded: 'あなたがセッションを終了しました。',
    /** @param {string} customer */
    customer: (customer) => `${san(customer)}がセッションから退出しました。`,
    youLeft: 'あなたがセッションから退出しました。',
    connectionLost: '接続が長時間切れたままだったため、自動的に終了しました。',
    nobodyJoined: '時間内に参加がなかったため、自動的に終了しました。',
    expired: '時間内に別のお客様の参加がなかったため、自動的に終了しました。',
  },
  newWindow: '（小さいウィンドウで開きます）',
  someCustomer: 'お客様',
  someExpert: '担当者',
  /** @param {string[]} names */
  list: (names) => new Intl.ListFormat('ja').format(names.map(san)),

  unreachable: {
    title: 'サービスに接続できません',
    text: 'データは失われていません。このページは自動的に再試行します。時間がかかる場合は、接続をご確認ください。',
  },

  tooOften: {
    title: '少々お待ちください',
    text: '短時間に何度もページが読み込まれました。まもなく自動的に再開します。',
  },

  /**
   * @param {number} hours
   * @param {number} minutes
   * @param {number} seconds
   */
  duration: (hours, minutes, seconds) => {
    if (hours > 0) {
      return `${hours}時間${minutes}分`;
    }
    return minutes > 0 ? `${minutes}分${seconds}秒` : `${seconds}秒`;
  },

  status: {
    notStarted: '未開始',
    waiting: '待機中',
    active: '接続中',
    complete: '完了',
    abandoned: '中止',
  },

  copy: { idle: 'コピー', done: 'コピーしました', failed: '手動でコピーしてください' },

  alerts: {
    title: '通知音と通知',
    isOn: '通知音と通知はオンです',
    isOff: '通知音と通知はオフです',
    on: '音と通知で知らせる',
    hint: '参加、メッセージ、回答があったときや、接続が切れたときにお知らせします。設定はこのブラウザーに保存されます。',
    allow: 'ほかの画面を見ているときも通知する',
    allowed: 'ほかの画面を見ているときも通知されます。',
    denied: 'お使いのブラウザーでは、このページの通知が表示されません。ブラウザーの設定で許可できます。',
    close: '閉じる',
    dismiss: '通知を閉じる',
    /**
     * @param {number} count
     * @param {string} title
     */
    counted: (count, title) => `(${count}) ${title}`,
    /** By occasion; each takes the name of whom it is about. */
    words: {
      /** @param {string} name */
      started: (name) => `${san(name)}がセッションを開始しました。`,
      opened: () => 'リンクが開かれました。お客様が同意内容を確認しています。',
      /** @param {string} name */
      joined: (name) => `${san(name)}が参加しました。`,
      /** @param {string} name */
      colleague: (name) => `${san(name)}がサポートに加わりました。`,
      /** @param {string} name */
      handedOver: (name) => `${san(name)}からセッションを引き継ぎました。`,
      /** @param {string} name */
      message: (name) => `${san(name)}からメッセージが届きました。`,
      /** @param {string} name */
      asked: (name) => `${san(name)}がセッションの録画の許可を求めています。`,
      /** @param {string} name */
      agreed: (name) => `${san(name)}が録画に同意しました。`,
      /** @param {string} name */
      declined: (name) => `${san(name)}は録画を希望していません。`,
      /** @param {string} name */
      away: (name) => `${san(name)}は現在接続していません。`,
      /** @param {string} name */
      back: (name) => `${san(name)}が再び接続しました。`,
      lost: () => '接続が切れました。このページで再接続しています。',
    },
  },

  signIn: {
    title: 'サインイン',
    why: 'このサポートセッションを開始するには、サインインしてください。',
    email: 'メールアドレス',
    password: 'パスワード',
    button: 'サインイン',
    wrong: 'メールアドレスまたはパスワードが正しくありません。もう一度お試しください。',
    tooOften: '試行回数が多すぎます。1分ほど待ってから、もう一度お試しください。',
    lost: 'メールアドレスとパスワードは正しいのですが、ブラウザーにサインインが保存されませんでした。ほかのページに埋め込まれたページのCookieがブロックされている可能性があります。',
  },

  front: {
    title: 'ご用件をお選びください',
    haveCode: 'コードを持っている',
    haveCodeHint: 'サポートを受けるために、9桁のコードまたはリンクを受け取った方はこちら。',
    giveSupport: 'サポートを行う',
    giveSupportHint: 'サポートする相手の画面を見たい方はこちら。',
  },

  notFound: {
    title: 'ページが見つかりません',
    text: 'アドレスに誤りがあるか、途中で切れている可能性があります。リンクを受け取った場合は、もう一度開くか、コードをお問い合わせください。',
  },

  launch: {
    title: 'サポートセッション',
    without: {
      title: 'チケットから開始してください',
      text: 'このページは、ヘルプデスクがチケットごとに発行するリンクから、1つのセッションのために開きます。チケットから開始すると、対応の経過がチケットに残ります。',
      more: 'チケットがない場合は、チケットなしでセッションを開始できます。チケットは後からリンクできます。',
      start: 'チケットなしで開始',
    },
    /** @param {string} expert */
    runBy: (expert) => `担当：${san(expert)}`,
    /** @param {string} colleagues */
    with: (colleagues) => `${san(colleagues)}と対応中`,
    signOut: 'サインアウト',
    signOutOther: '別のユーザーでサインイン',
    /**
     * @param {string} name
     * @param {string} company
     */
    signedInAs: (name, company) =>
      company ? `${san(name)}（${company}）としてサインインしています。` : `${san(name)}としてサインインしています。`,
    ready: {
      title: '開始できます',
      /** @param {string} [customer] */
      heading: (customer) => (customer ? `${san(customer)}とのサポートセッション` : 'サポートセッション'),
      start: 'セッションを開始',
      hint: 'お客様用のリンクとコードが発行されます。お客様が同意するまで、何も共有されません。',
      refused: 'このセッションは終了したか、別の担当者が開始しました。チケットから新しいセッションを開始してください。',
    },
    taken: {
      title: 'お客様はすでに参加しています',
      text: 'セッションは別のブラウザーで続いています。ご自身のものであれば、そちらで続けてください。',
      /** @param {string} expert */
      ask: (expert) => `そうでない場合は、${san(expert)}にお伝えください。代わりに参加できるようになると、このページは自動的に進みます。`,
    },
    unknown: {
      title: 'このリンクは無効になりました',
      text: 'リンク先のセッションが見つからないか、有効期限が切れています。チケットから新しいセッションを開始してください。',
    },
    foreign: {
      title: '別の担当者のセッションです',
      text: 'サインインしていますが、このセッションを開く権限がありません。',
    },
    ended: {
      complete: 'セッションが終了しました',
      completeText: '現在、何も共有されていません。',
      abandoned: '参加がないままセッションが終了しました',
      abandonedText: 'リンクとコードは使えなくなりました。',
      again: 'もう一度開始',
      againHint: '同じチケットの新しいセッションを開始します。リンクとコードも新しくなります。',
      customer: 'お客様',
      ticket: 'チケット',
      started: '開始',
      ended: '終了',
      duration: '接続時間',
      close: 'このページは閉じてかまいません。',
    },
  },

  ticket: {
    title: 'チケット',
    ticket: 'チケット',
    none: 'なし',
    customer: 'お客様',
    email: 'メールアドレス',
    /** @param {string} id */
    of: (id) => `チケット${id}`,
    open: 'チケットを開く',
    system: 'ヘルプデスク',
    /** @param {string} email */
    unconnected: (email) =>
      `ヘルプデスクが接続されていません。ここでチケットを検索・作成するには、${email}のアカウントにヘルプデスクを接続するよう、管理者に依頼してください。`,
    tryAgain: '再試行',
    trying: '再試行中…',
    find: {
      label: 'チケットを検索',
      placeholder: '番号またはキーワード',
      searching: '検索中…',
      /** @param {string} query */
      nothing: (query) => `「${query}」を含むチケットはありません。`,
      /** @param {number} count */
      count: (count) => `${count}件のチケット`,
      /** @param {number} count */
      first: (count) => `最初の${count}件を表示しています。文字を追加すると絞り込めます`,
      untitled: '件名なし',
      use: 'このチケットを使用',
      using: 'リンク中…',
      statuses: { new: '新規', open: '未対応', pending: '保留中', hold: '一時停止', solved: '解決済み', closed: '終了' },
      inUse: '使用中',
      other: '別のお客様のチケット',
      /**
       * @param {string} requester
       * @param {string} customer
       */
      otherQuestion: (requester, customer) =>
        `このチケットは${san(requester)}からのものですが、セッションの相手は${san(customer)}です。`,
      useOther: 'それでも使用',
      otherCancel: 'キャンセル',
      /** @param {string} [id] */
      used: (id) => (id ? `このセッションをチケット${id}にリンクしました。` : 'このセッションをチケットにリンクしました。'),
    },
    undo: {
      button: '元に戻す',
      busy: '元に戻しています…',
      /** @param {string} [id] */
      done: (id) => (id ? `元に戻しました。このセッションは再びチケット${id}にリンクされています。` : '元に戻しました。チケットは以前の状態です。'),
    },
    create: {
      open: '新規チケット',
      title: '件名',
      body: '本文',
      button: '作成',
      busy: '作成中…',
      cancel: 'キャンセル',
      /** @param {string} [id] */
      created: (id) =>
        id ? `チケット${id}を作成し、このセッションをリンクしました。` : 'チケットを作成し、このセッションをリンクしました。',
      maybe: 'ただし、チケットは作成されている可能性があります。',
      another: '前回の操作でも、チケットが作成されている可能性があります。',
    },
    draft: {
      /**
       * @param {string} date
       * @param {string} [customer]
       */
      title: (date, customer) => (customer ? `リモートサポート：${sama(customer)}（${date}）` : `リモートサポート（${date}）`),
      customer: 'お客様',
      started: '開始',
      soFar: 'これまでの時間',
    },
    trouble: {
      slow: 'ヘルプデスクの応答に時間がかかっています。セッションには影響ありません。',
      down: '現在、ヘルプデスクに接続できません。セッションには影響ありません。',
      unreadable: 'ヘルプデスクの応答を読み取れませんでした。セッションには影響ありません。',
      unnamed:
        'ヘルプデスクでチケットが作成された可能性がありますが、番号を確認できません。もう一度作成する前に、ヘルプデスクで確認してください。',
      refused: 'ヘルプデスクがこの操作を拒否しました。セッションには影響ありません。',
      offline: '現在、サービスに接続できません。セッションには影響ありません。',
      forbidden: 'ヘルプデスクでこの操作が許可されていません。セッションには影響ありません。',
      signedOut: 'サインインの有効期限が切れました。このページを再読み込みしてサインインしてください。その間もセッションは続きます。',
      over: 'このセッションのチケットは、もう変更できません。',
      stale: '別の方が同時にセッションを変更しました。もう一度お試しください。セッションには影響ありません。',
      tooOften: '短時間に操作が集中しました。しばらくお待ちください。セッションには影響ありません。',
      failed: '処理できませんでした。セッションには影響ありません。',
    },
  },

  invite: {
    title: '招待',
    intro: 'コードを読み上げるか、リンクを送ってください。',
    send: '招待を送る',
    mail: 'メール',
    copyText: '文面をコピー',
    share: '共有',
    shareFailed: 'このブラウザーからは共有できません。文面をコピーしてください。',
    qr: {
      open: 'QRコード',
      title: '読み取って参加',
      name: '参加リンクのQRコード',
      hint: 'スマートフォンやタブレットのカメラで読み取れます。画面を共有するには、お客様がパソコンでリンクを開く必要があります。',
      failed: 'QRコードを表示できませんでした。代わりにリンクを送ってください。',
      close: '閉じる',
    },
    /** What is sent to the customer. */
    letter: {
      /** @param {string} sender */
      subject: (sender) => `リモートサポートのご案内（${sender}）`,
      /** @param {string} [customer] */
      greeting: (customer) => (customer ? `${sama(customer)}\n\nお世話になっております。` : 'お世話になっております。'),
      open: 'サポートが必要なパソコンで、次のリンクを開いてください。',
      /**
       * @param {string} page
       * @param {string} code
       */
      code: (page, code) => `または、 ${page} を開き、コード「${code}」を入力してください。コードの有効期間は短時間です。`,
      promise: 'サポートする担当者を確認でき、同意いただくまで何も共有されません。',
      /**
       * @param {string} name
       * @param {string} company
       */
      signature: (name, company) => (company ? `${company}\n${name}` : name),
    },
    again: 'お客様は、同じブラウザーであれば、このリンクから戻ることができます。',
    code: '（コード）',
    link: '（リンク）',
    newCode: '新しいコード',
    expired: 'コードの有効期限が切れました。リンクは引き続き使えます。',
    used: 'コードが使われました。お客様は、誰がサポートするかを確認しています。リンクは引き続き使えます。',
    other: '別のお客様を参加させる',
    /** @param {string} name */
    otherWarning: (name) =>
      `${san(name)}はただちに切断されます。次にリンクまたは新しいコードで参加した方が、代わりに接続されます。別のブラウザーの${san(name)}も参加できます。`,
    otherConfirm: '切断して別のお客様を参加させる',
    otherCancel: 'キャンセル',
    /** @param {number} minutes */
    left: (minutes) => `あと${minutes}分間、1回のみ有効です。`,
  },

  chat: {
    title: 'チャット',
    label: 'メッセージ',
    placeholder: 'メッセージを入力',
    send: '送信',
    you: '自分',
    empty: 'メッセージはまだありません。',
    /** @param {string} colleague */
    came: (colleague) => `${san(colleague)}が参加しました`,
    /** @param {string} colleague */
    left: (colleague) => `${san(colleague)}の接続が終了しました`,
    earlier: '以前のメッセージ',
    loadingEarlier: '読み込み中…',
    earlierFailed: '以前のメッセージを読み込めませんでした。',
    notSent: '送信できませんでした。入力内容は残っています。もう一度送信してください。',
    waiting: '短時間に多く送信されました。入力内容は残っており、まもなく自動的に送信されます。',
    full: '送信できませんでした。このチャットには、これ以上メッセージを送れません。入力内容は残っています。',
    over: 'セッションが終了したため、送信できませんでした。入力内容は残っています。',
  },

  notes: {
    title: 'メモ',
    placeholder: '確認したこと、対応した内容。お客様には表示されません。',
    state: {
      saved: '保存済み',
      unsaved: '保存中…',
      stuck: '未保存（再試行中）',
      refused: '未保存（コピーしてください）',
      changed: '選択してください',
    },
    decision: {
      title: '別の方が同じ箇所を変更しました。',
      theirs: '相手の文章',
      emptied: '（メモは空にされました。）',
      yours: 'あなたの文章は下にあります。選択すると保存されます。',
      tooLong: '両方を合わせると長すぎます。相手の文章から必要な部分をあなたの文章にコピーし、あなたの文章だけを残してください。',
      both: '両方を残す',
      onlyTheirs: '相手のみ残す',
      onlyMine: '自分のみ残す',
      saved: '選択を保存しました。',
    },
    trouble: {
      stuck: 'メモはまだ保存されていません。再試行している間はこのページを開いたままにするか、メモをコピーしてください。',
      refused: 'メモを保存できませんでした。コピーして控えておくか、もう一度お試しください。',
    },
    copy: '（メモ）',
    again: '再試行',
  },

  screen: {
    label: 'お客様の画面',
    full: '全画面',
    actual: '実際のサイズ',
    tell: 'お客様への案内',
    openPage: '次のページを開いてください：',
    typeCode: '次のコードを入力してください：',
    /** @param {string} time */
    declined: (time) =>
      `お客様は${time}にリンクを開き、「参加しない」を選択しました。リンクは引き続き使えます。不要な場合は、セッションを終了してください。`,
    sendLink: '招待カードのリンクをお客様に送るか、招待カードで新しいコードを発行してください。',
    used: {
      title: 'お客様が招待を開きました',
      text: 'コードが使われました。お客様は、誰がサポートするかを確認し、参加できます。参加がない場合は、招待カードのリンクを送るか、新しいコードを発行してください。',
    },
    connecting: { title: '画面に接続しています', text: '少々お待ちください。' },
    interrupted: { title: '画面が途切れています', text: '自動的に再開します。' },
    /** @param {string} name */
    away: (name) => ({
      title: `${san(name)}は現在接続していません`,
      text: 'ページを再読み込みしている可能性があります。',
    }),
    /**
     * @param {string} name
     * @param {boolean} hasRelay
     */
    noRoute: (name, hasRelay) => ({
      title: '画面の接続経路が見つかりません',
      text: `${san(name)}は画面を共有していますが、双方のネットワークの間で接続できません。このページは接続を試み続けます。どちらか一方でモバイル回線に切り替えるか、VPNをオフにすると改善することがあります。その間もチャットは使えます。${
        hasRelay
          ? '頻繁に起こる場合は、中継サーバー（TURN）が動作しているか管理者に確認してください。'
          : 'このサービスには中継サーバー（TURN）がありません。設置すると改善するため、管理者にお伝えください。'
      }`,
    }),
    /** Why nothing is shared, as the customer's page tells it. */
    refused: {
      /** @param {string} name */
      cancelled: (name) => ({
        title: '画面が選択されませんでした',
        text: `${san(name)}は、ブラウザーの確認画面を選択せずに閉じました。もう一度「画面を共有」を押し、画面またはウィンドウを選択するよう案内してください。`,
      }),
      /** @param {string} name */
      denied: (name) => ({
        title: 'パソコンで共有が許可されていません',
        text: `${san(name)}のシステムまたはブラウザーが、共有をすぐに拒否しました。Macの場合は、「システム設定」の「プライバシーとセキュリティ」にある「画面収録」でブラウザーをオンにし、ブラウザーを開き直してください。または、${san(name)}が別のパソコンで招待カードのリンクを開いて続けることもできます。`,
      }),
      /** @param {string} name */
      unreadable: (name) => ({
        title: '画面を読み取れませんでした',
        text: `${san(name)}のブラウザーは、選択された画面を取得できませんでした。別のウィンドウまたは画面全体を選ぶと、うまくいくことがあります。`,
      }),
      /** @param {string} name */
      notAsked: (name) => ({
        title: 'ブラウザーの確認画面が表示されませんでした',
        text: `もう一度「画面を共有」を押すよう、${san(name)}に案内してください。`,
      }),
      /** @param {string} name */
      missing: (name) => ({
        title: 'このデバイスでは画面を共有できません',
        text: `スマートフォンや一部のブラウザーでは共有できません。${san(name)}はチャットを使うか、「別のデバイスで続ける」を押して、このセッションを続けられます。`,
      }),
      /** @param {string} name */
      insecure: (name) => ({
        title: 'このアドレスでは画面を共有できません',
        text: `ブラウザーで共有できるのはhttpsのアドレスだけですが、${san(name)}はhttpsではないアドレスで参加しています。管理者にお伝えください。チャットは使えます。`,
      }),
      /** @param {string} name */
      framed: (name) => ({
        title: 'セッションを埋め込んだページで共有が許可されていません',
        text: `「このセッションを別のタブで開く」を押すよう、${san(name)}に案内してください。`,
      }),
    },
    /** @param {string} name */
    notShared: (name) => ({
      title: '現在、画面は共有されていません',
      text: `${san(name)}は参加しています。「画面を共有」を押すよう案内してください。`,
    }),
  },

  quality: {
    hint: '画面の接続状態：経路、往復の遅延、1秒あたりのフレーム数',
    direct: '直接',
    relayed: '中継',
    /** @param {number} ms */
    latency: (ms) => `${ms}ミリ秒`,
    /** @param {number} frames */
    frames: (frames) => `${frames}フレーム/秒`,
  },

  end: {
    button: 'セッションを終了',
    title: 'セッションを終了しますか？',
    /** @param {string} name */
    active: (name) => `${san(name)}の画面共有が停止し、チャットも終了します。メモはセッションに残ります。`,
    waiting: 'まだ誰も参加していません。リンクとコードは使えなくなります。',
    confirm: 'セッションを終了',
    cancel: 'セッションを続ける',
    handOverButton: '引き継ぐ',
    leaveButton: '退出',
    leaveTitle: 'このセッションを同僚に任せますか？',
    /** @param {string} colleague */
    handOver: (colleague) => `${san(colleague)}に引き継ぐ`,
    leave: '自分だけ退出（セッションは続行）',
    /** @param {string} colleagues */
    others: (colleagues) => `${san(colleagues)}に任せることもできます。お客様も画面もそのままです。`,
  },

  left: {
    title: 'セッションから退出しました',
    text: 'セッションは続いています。',
    back: '戻る',
  },

  recording: {
    record: '録画',
    asking: '確認中',
    ready: '録画オン',
    starting: '開始中',
    running: '録画中',
    stop: '録画を停止',
    cancel: '録画しない',
    again: 'もう一度確認',
    dismiss: '閉じる',
    /** @param {string} name */
    askingText: (name) => `${san(name)}に同意を確認しています。同意が得られると、録画は自動的に始まります。`,
    readyText: '画面が共有されると、録画は自動的に始まります。',
    startingText: 'サービスの応答があり次第、録画が始まります。',
    /** @param {string} name */
    declinedText: (name) => `${san(name)}は録画に同意していません。セッションはそのまま続きます。もう一度確認することもできます。`,
    /** @param {string} name */
    stoppedText: (name) => `${san(name)}が録画を停止しました。セッションはそのまま続きます。もう一度確認することもできます。`,
    stuckText: '接続が遅いか、切れています。録画は続いており、接続が戻るとアップロードされます。',
    uploading: '録画をアップロード中',
    uploadingText: '録画の最後の部分をアップロードしています。このページを開いたままにしてください。',
    uploadStuckText: 'サービスに接続できません。アップロードは自動的に続きます。このページを開いたままにしてください。',
    uploaded: '録画の保存が完了しました。',
    link: '録画を見る',
    problem: {
      insecure: '録画には安全なアドレス（https）が必要ですが、このページはhttpsで開かれていません。セッションには影響ありません。',
      missing: 'このブラウザーでは録画できません。セッションには影響ありません。別のブラウザーでは録画できます。',
      behind: '送信待ちのデータが多すぎるため、録画を停止しました。これまでの録画は、接続が戻るとアップロードされます。',
      refused: 'サービスが録画を受け付けなかったため、録画されていません。セッションには影響ありません。',
      consent: 'お客様が録画に同意していないため、録画されていません。必要な場合は、もう一度確認してください。',
      over: 'セッションが終了したため、これ以上録画されません。',
      broken: 'ブラウザーで録画を続けられなくなりました。これまでの録画は保存されており、もう一度開始できます。',
      full: '録画の保存容量が不足したため、録画を停止しました。これまでの録画は保存されています。管理者にお伝えください。',
      lost: '録画の一部を保存できませんでした。セッションには影響ありません。',
    },
    customer: {
      title: 'このセッションを録画してもよろしいですか？',
      /** @param {string} expert */
      question: (expert) => `${san(expert)}が、共有画面の動画をチャットとともに保存することを希望しています。`,
      free: '同意されない場合も、サポートはそのまま続きます。同意された場合も、録画はいつでも停止できます。',
      agree: '録画に同意する',
      decline: '録画しない',
      /** @param {string} expert */
      promise: (expert) =>
        `このセッションは録画され、共有画面の動画がチャットとともに保存されます。録画をやめるには、${san(expert)}に伝えるか、「録画を停止」を押してください。`,
      /** @param {string} expert */
      agreeToJoin: (expert) =>
        `サポートを依頼しました。共有する内容を${san(expert)}に見せること、およびそれが録画されることに同意します。`,
      running: 'このセッションは録画されています',
      allowed: '現在は録画されていませんが、再開されることがあります',
      withdraw: '今後は録画しない',
      stop: '録画を停止',
      stopped: '録画は行われません。サポートはそのまま続きます。',
      failed: '回答を送信できませんでした。もう一度お試しください。',
    },
  },

  replaced: {
    title: 'このセッションは別のウィンドウで開かれています',
    text: '後から別のウィンドウで開いたため、このウィンドウは一時停止しました。',
    customer: '後から別のウィンドウで開かれました。このウィンドウは一時停止し、何も共有していません。',
    use: 'ここで使用',
  },

  join: {
    title: 'サポートセッションに参加',
    code: {
      title: 'サポートセッションに参加',
      why: '担当者が9桁のコードをお伝えします。',
      label: 'コード',
      hint: '9桁の数字です。空白があってもかまいません。',
      button: '続ける',
      /** @param {number} digits */
      incomplete: (digits) =>
        digits === 0 ? '担当者がお伝えする9桁の数字を入力してください。' : `コードは9桁ですが、${digits}桁しか入力されていません。`,
      wrong:
        'このコードは無効です。入力の誤り、使用済み、または有効期限切れの可能性があります。担当者にコードをもう一度確認するか、新しいコードの発行を依頼してください。',
      /** @param {number} [seconds] */
      tooOften: (seconds) =>
        seconds === undefined
          ? '試行回数が多すぎます。1分ほど待ってから、もう一度お試しください。'
          : `試行回数が多すぎます。${seconds}秒待ってから、もう一度お試しください。`,
    },
    early: {
      title: '担当者はまだ開始していません',
      text: 'このページで間違いありません。自動的に進みますので、開いたままお待ちください。',
    },
    consent: {
      /**
       * @param {string} expert
       * @param {string} company
       */
      title: (expert, company) => (company ? `${company}の${san(expert)}がサポートします` : `${san(expert)}がサポートします`),
      /** @param {string} expert */
      promises: (expert) => [
        `${san(expert)}に見えるのは、選択した画面またはウィンドウだけです。選択するまでは何も見えません。`,
        '相手は見るだけで、クリックや入力はできません。',
        'いつでも停止できます。',
      ],
      /** @param {string} colleagues */
      alsoThere: (colleagues) => `${san(colleagues)}にも見えます。`,
      name: 'お名前（任意）',
      /** @param {string} expert */
      agree: (expert) => `サポートを依頼しました。共有する内容を${san(expert)}に見せることに同意します。`,
      tickFirst: '先に上のチェックボックスをオンにしてください。',
      next: '共有する画面は次の手順で選択します。',
      button: 'セッションに参加',
      decline: '参加しない',
      over: 'このセッションはすでに終了しました。担当者に新しいリンクをお問い合わせください。',
    },
    declined: {
      title: '参加していません',
      /** @param {string} expert */
      text: (expert) => `何も共有されていません。参加を希望されないことは${san(expert)}に伝わっています。このページは閉じてかまいません。`,
      back: '戻って参加する',
    },
    taken: {
      title: 'お客様はすでに参加しています',
      text: 'セッションは別のブラウザーで続いています。ご自身のものであれば、そちらで続けるか、そちらで「別のデバイスで続ける」を押してください。',
      /** @param {string} expert */
      ask: (expert) => `そうでない場合は、${san(expert)}にお伝えください。代わりに参加できるようになると、このページは自動的に進みます。`,
    },
    out: {
      title: 'このセッションから外れました',
      text: '画面は共有されていません。別の方が参加することになったか、別のブラウザーで続けられています。',
      /** @param {string} expert */
      ask: (expert) => `間違いの場合は、${san(expert)}にお伝えください。再び参加できるようになると、このページは自動的に進みます。`,
    },
    moving: {
      title: '別のデバイスで続けてください',
      text: '担当者はパソコンでの参加をお待ちしています。参加するまで、このページを開いたままにしてください。',
      openPage: '別のデバイスで次のページを開いてください：',
      typeCode: '次のコードを入力してください：',
      link: 'または、受け取ったリンクを開いてください：',
      stay: 'このデバイスで続ける',
    },
    moved: {
      title: '別のデバイスに切り替わりました',
      text: 'セッションはそちらで続きます。このページは閉じてかまいません。',
    },
    unknown: {
      title: 'このリンクは無効になりました',
      text: 'リンク先のセッションが終了したか、リンクが途中で切れています。担当者に新しいリンクをお問い合わせいただくか、コードを入力してください。',
      enterCode: 'コードを入力',
    },
    ended: {
      title: 'セッションが終了しました',
      /** @param {string} expert */
      complete: (expert) => `画面の共有は終了しています。${san(expert)}には何も見えません。`,
      abandoned: '参加される前に終了しました。担当者に新しいリンクをお問い合わせください。',
      /** @param {string} duration */
      duration: (duration) => `接続時間は${duration}でした。`,
      close: 'このページは閉じてかまいません。',
    },
  },

  share: {
    button: '画面を共有',
    next: '共有するもの（画面全体、ウィンドウ、タブ）をブラウザーの確認画面で選択します。',
    /** @param {string} expert */
    bar: (expert) => `${san(expert)}と画面を共有しています`,
    stop: '共有を停止',
    /** @param {string} expert */
    stopped: (expert) => `共有を停止しました。${san(expert)}に画面は見えていません。もう一度共有することもできます。`,
    reloaded: 'ページが再読み込みされたため、共有が停止しました。もう一度共有するには、ボタンを押してください。',
    /** @param {string} expert */
    barUnseen: (expert) => `画面を共有していますが、${san(expert)}にはまだ見えていません`,
    move: '別のデバイスで続ける',
    /** Why nothing is shared, and what to do. */
    refused: {
      cancelled: {
        title: '何も選択されなかったため、共有されていません。',
        advice: 'もう一度ボタンを押し、画面またはウィンドウを選択して確定してください。',
      },
      denied: {
        title: 'お使いのパソコンでは、このブラウザーの画面共有が許可されていません。',
        advice:
          'ブラウザーの確認画面が表示されませんでした。アドレスの横に画面共有のブロックを示すマークがあれば、そこで許可し、もう一度お試しください。会社のパソコンでは規則で禁止されていることがあります。別のブラウザーやパソコンなら共有できる可能性があります。',
      },
      deniedByMac: {
        title: 'お使いのMacでは、このブラウザーの画面共有が許可されていません。',
        advice:
          '「システム設定」の「プライバシーとセキュリティ」にある「画面収録」でブラウザーをオンにし、ブラウザーを開き直してください。その後、同じリンクから戻ってください。セッションへの参加は維持されます。',
      },
      unreadable: {
        title: '選択した画面を読み取れませんでした。',
        advice: '別のプログラムまたはシステムによって、表示が妨げられています。もう一度ボタンを押し、別のウィンドウまたは画面全体を選択してください。',
      },
      notAsked: {
        title: 'ブラウザーの確認画面が表示されませんでした。',
        advice: 'もう一度ボタンを押してください。',
      },
      missing: {
        title: 'このブラウザーでは画面を共有できません。',
        advice: 'パソコンのChrome、Edge、Firefox、Safariのいずれかでリンクを開いてください。ここでもチャットは使えます。',
      },
    },
    missing:
      'このデバイスまたはブラウザーでは画面を共有できません。スマートフォンとタブレットは対応していません。ここでチャットを使うか、同じリンクを使って別のデバイスで続けることができます。',
    insecure: '共有には安全なアドレス（https）が必要ですが、このページはhttpsで開かれていません。担当者にお伝えください。ここでもチャットは使えます。',
    framed: 'このページを埋め込んだページで共有が許可されていません。',
    ownTab: 'このセッションを別のタブで開く',
    /** @param {string} expert */
    chatInstead: (expert) => `接続しています。チャットで${san(expert)}にメッセージを送れます。`,
  },

  room: {
    /** @param {string} expert */
    title: (expert) => `${san(expert)}と接続中`,
    sharing: '画面を共有中',
    /** @param {string} expert */
    sharingText: (expert) =>
      `見せたい画面に切り替えてください。${san(expert)}にも同じように見えます。チャットや共有の停止は、このページに戻って行えます。`,
    /** @param {string} expert */
    away: (expert) => `${san(expert)}は現在接続していません。`,
    noRoute: {
      nobody: {
        /** @param {string} watchers */
        title: (watchers) => `${san(watchers)}にはまだ画面が見えていません。`,
        advice:
          '双方のネットワークの間で接続できません。このページは接続を試み続けます。可能であれば、モバイル回線など別のネットワークを使うか、VPNをオフにしてください。その間もチャットは使えます。',
      },
      some: {
        /** @param {string} watchers */
        title: (watchers) => `まだ画面が見えていない担当者がいます：${san(watchers)}`,
        advice: '一部の担当者のネットワークで接続できません。このページは接続を試み続けます。お客様の操作は必要ありません。',
      },
    },
    /** @param {string} colleagues */
    alsoThere: (colleagues) => `${san(colleagues)}もサポートに加わっており、共有する内容を見ることができます。`,
  },

  check: {
    link: 'このデバイスを確認',
    title: 'このデバイスを確認',
    why: 'このデバイスで画面を共有できるかどうかを、セッションの前に確認できます。サインインは不要で、画面は誰にも表示されません。',
    running: '確認中…',
    again: 'もう一度確認',
    verdict: {
      good: { title: 'このデバイスは使えます', text: '画面を共有できます。制限の厳しいネットワークでも、中継サーバーを使えます。' },
      likely: {
        title: 'このデバイスは使えます',
        text: '画面を共有できます。ただし、このサービスには中継サーバーがないため、制限の厳しいネットワークでは画面が届かないことがあります。',
      },
      doubtful: {
        title: '画面が届かない可能性があります',
        text: 'このネットワークでは、画面の送信に必要な通信がブロックされています。モバイル回線など別のネットワークを使うか、VPNをオフにして、もう一度確認してください。',
      },
      watchOnly: {
        title: 'このデバイスでは画面を共有できません',
        text: 'チャットは使えます。担当者は、このデバイスで相手の画面を見ることもできます。画面を共有するには、パソコンを使ってください。',
      },
      offline: { title: 'サービスに接続できません', text: 'このデバイスの接続を確認し、もう一度お試しください。' },
      bad: {
        title: 'ここでは画面の送受信ができません',
        text: 'このブラウザーまたは会社の規則により、ブラウザー間の接続が禁止されています。別のブラウザーをお試しください。',
      },
    },
    share: {
      ready: 'このブラウザーで画面を共有できます。',
      missing: 'このデバイスまたはブラウザーでは画面を共有できません。スマートフォンとタブレットは対応していません。',
      insecure: 'このページはhttpsで開かれていないため、ブラウザーで共有できません。',
      framed: 'このページを埋め込んだページで共有が許可されていません。',
    },
    permission: 'カメラとマイクは不要です。使用の許可を求めることもありません。',
    service: {
      /** @param {number} ms */
      ok: (ms) => `サービスの応答時間は${ms}ミリ秒です。`,
      failed: 'サービスが応答しません。',
      busy: '短時間に何度も確認されました。1分ほど待ってから、もう一度確認してください。',
    },
    loop: {
      ok: 'ブラウザー間の接続が使えます。',
      failed: 'このブラウザーは、ほかのブラウザーに接続できません。',
    },
    relay: {
      /** @param {number | undefined} ms */
      ok: (ms) => (ms === undefined ? '中継サーバーに接続できます。' : `中継サーバーは正常です（往復${ms}ミリ秒）。`),
      failed: 'このネットワークからは中継サーバー（TURN）に接続できません。',
      none: 'このサービスには中継サーバー（TURN）がありません。',
      untested: 'このサービスには中継サーバー（TURN）があります。動作の確認はセッション中にのみ行われます。',
    },
  },

  leave: {
    button: 'セッションから退出',
    title: 'セッションから退出しますか？',
    text: '双方のセッションが終了し、リンクとコードは使えなくなります。',
    stopOnly: '共有だけをやめるには、「共有を停止」を押してください。',
    confirm: '退出する',
    stay: '退出しない',
    failed: 'サービスに接続できないため、セッションはまだ終了していません。画面の共有は終了しています。もう一度お試しいただくか、このページを閉じてください。',
  },

  recordings: {
    title: '録画',
    why: 'このサポートセッションの録画を見るには、サインインしてください。',
    /** @param {string} [customer] */
    heading: (customer) => (customer ? `${san(customer)}とのサポートセッション` : 'サポートセッション'),
    technician: '担当者',
    technicians: '担当者',
    ticket: 'チケット',
    time: '時間',
    stillOn: '継続中',
    empty: {
      title: 'このセッションでは録画が行われませんでした。',
      text: '録画が始まると、ここに表示されます。',
    },
    unknown: {
      title: 'セッションが見つかりません',
      text: '存在しないか、保存期間が過ぎたか、別のアカウントのセッションです。リンクを確認するか、閲覧できるユーザーでサインインしてください。',
    },
    /** @param {number} count */
    list: (count) => `録画（${count}件）`,
    /**
     * @param {number} number
     * @param {number} count
     */
    name: (number, count) => (count === 1 ? '録画' : `録画${number}`),
    archived: 'アーカイブ済み',
    stage: {
      capturing: '録画中',
      readyForTranscode: '動画なし',
      queued: '順番待ち',
      transcoding: '作成中',
      readyForDownload: '準備完了',
      failed: '失敗',
      erased: '消去済み',
    },
    capturing: {
      title: '現在録画中です',
      text: '担当者が録画を停止するか、セッションが終了すると視聴できます。',
      lateTitle: '最後の部分を受信しています',
      lateText: 'セッションは終了しています。続きが届かない場合、録画は数分以内に自動的に閉じられ、届いた部分が保存されます。',
    },
    readyForTranscode: {
      title: '動画がまだ作成されていません',
      text: 'データはすべて保存されています。視聴とダウンロードには動画が必要です。一度だけ作成してください。',
      button: '動画を作成',
    },
    queued: {
      title: '動画の作成を待っています',
      text: '順番が来ると作成が始まります。その間、このページは閉じてかまいません。',
    },
    transcoding: {
      title: '動画を作成しています',
      text: 'その間、このページは閉じてかまいません。',
      progress: '動画作成の進行状況',
    },
    failed: {
      title: '動画を作成できませんでした',
      text: '録画したデータは残っています。',
      button: '再試行',
    },
    erased: {
      title: 'この録画は消去されました',
      text: '録画の保存期間が終了したか、削除が必要でした。元に戻すことはできません。',
    },
    asking: '少々お待ちください…',
    player: {
      download: 'ダウンロード',
      archive: 'アーカイブ',
      restore: 'アーカイブから戻す',
      archivedNow: 'アーカイブしました。新しい録画の一覧には表示されませんが、動画はここに残ります。',
      restoredNow: 'アーカイブから戻しました。',
      broken: '現在、動画を読み込めません。データは失われていません。接続を確認して、もう一度お試しください。',
      again: '再試行',
    },
    timeline: {
      title: 'セッションの経過',
      hint: '項目を選ぶと、その場面に移動します。',
      loading: '読み込み中…',
      none: '録画中に、ほかの出来事はありませんでした。',
      later: '動画ができると、セッションの経過がここに表示されます。',
      failed: '現在、経過を読み込めません。',
      again: '再試行',
      /** @param {string} name */
      joined: (name) => `${san(name)}が参加しました`,
      /** @param {string} word */
      status: (word) => `セッション：${word}`,
      notes: 'メモ',
    },
  },
};
