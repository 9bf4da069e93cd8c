const SVG = 'http://www.w3.org/2000/svg';

/** Outlines on a 24 by 24 grid. */
const outlines = {
  screen: 'M3 5h18v11H3zM9 20h6M12 16v4',
  screenOff: 'M3 5h18v11H3zM9 20h6M12 16v4M3 2l18 17',
  clock: 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M12 7v5l3 2',
  pulse: 'M3 12h4l3-7l4 14l3-7h4',
  check: 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M8 12l3 3l5-6',
  cross: 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M9 9l6 6M15 9l-6 6',
  dots: 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M8 12h.01M12 12h.01M16 12h.01',
  close: 'M6 6l12 12M18 6L6 18',
  copy: 'M9 9h11v11H9zM15 9V4H4v11h5',
  tick: 'M5 13l4 4L19 7',
  record: 'M12 6a6 6 0 1 0 0 12a6 6 0 0 0 0-12',
  send: 'M4 12l16-8l-6 16l-3-7zM11 13l9-9',
  stop: 'M6 6h12v12H6z',
  leave: 'M14 4h5v16h-5M10 8l-4 4l4 4M6 12h9',
  warning: 'M12 3L2 20h20zM12 10v4M12 17h.01',
  info: 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M12 11v6M12 7h.01',
  wheel: 'M12 3a9 9 0 1 0 9 9',
  lock: 'M6 11h12v10H6zM8 11V7a4 4 0 0 1 8 0v4',
  link: 'M10 14a4 4 0 0 0 6 0l4-4a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-4 4a4 4 0 0 0 6 6l1-1',
  fit: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  actual: 'M3 5h18v14H3zM8 9v6M16 9v6M12 10h.01M12 14h.01',
  full: 'M14 4h6v6M20 4l-7 7M10 20H4v-6M4 20l7-7',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.5 15.5L21 21',
  plus: 'M12 5v14M5 12h14',
  arrowUp: 'M12 19V5M6 11l6-6l6 6',
  arrowDown: 'M12 5v14M6 13l6 6l6-6',
  equal: 'M5 9h14M5 15h14',
  person: 'M12 4a4 4 0 1 0 0 8a4 4 0 0 0 0-8M4 21c0-5 4-7 8-7s8 2 8 7',
  headset: 'M4 14v-2a8 8 0 0 1 16 0v2M4 14h3v5H4zM17 14h3v5h-3zM20 19c0 2-3 3-6 3',
  film: 'M3 5h18v14H3zM7 5v14M17 5v14M3 12h18',
  play: 'M8 5l11 7l-11 7z',
  download: 'M12 4v11M7 11l5 5l5-5M4 20h16',
  archive: 'M3 4h18v5H3zM5 9v11h14V9M10 13h4',
  bin: 'M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13',
  speech: 'M4 5h16v11h-9l-5 4v-4H4z',
  note: 'M5 4h14v16H5zM9 9h6M9 13h6',
  mail: 'M3 5h18v14H3zM3 6l9 7l9-7',
  share: 'M12 15V4M7 8l5-5l5 5M5 12v8h14v-8',
  qr: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2M20 14v6M14 20h2M18 18h.01',
  bell: 'M6 17V11a6 6 0 0 1 12 0v6l2 1H4zM10 21h4',
  bellOff: 'M6 17V11a6 6 0 0 1 12 0v6l2 1H4zM10 21h4M3 3l18 18',
  open: 'M14 4h6v6M20 4l-9 9M18 14v6H4V6h6',
  globe: 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18',
};

/** @typedef {keyof typeof outlines} IconName */

/**
 * Those that point where reading goes on.
 *
 * @type {IconName[]}
 */
const pointing = ['send', 'leave', 'open'];

/**
 * Draws an icon. It is decorative: the words beside it have the same meaning.
 *
 * @param {IconName} name
 * @param {string} [more] further class names
 * @returns {SVGSVGElement}
 */
export function icon(name, more = '') {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', `icon ${pointing.includes(name) ? 'icon-pointing' : ''} ${more}`.trim());
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', outlines[name]);
  svg.append(path);
  return svg;
}
