import { correction, generate } from '../../vendor/lean-qr.js';

const SVG = 'http://www.w3.org/2000/svg';
/** The light edge that scanners need, in modules. */
const QUIET = 4;

/**
 * Draws the QR code of a text, dark on light in every colour scheme, because many scanners read nothing else.
 *
 * @param {string} content
 * @param {string} name what it says to people who do not see it
 */
export function qrCode(content, name) {
  const code = generate(content, { minCorrectionLevel: correction.M });
  const size = code.size + 2 * QUIET;
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `${-QUIET} ${-QUIET} ${size} ${size}`);
  svg.setAttribute('class', 'qr-code');
  svg.setAttribute('data-testid', 'qr-code');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', name);
  svg.setAttribute('shape-rendering', 'crispEdges');
  svg.append(shape(`M${-QUIET} ${-QUIET}h${size}v${size}h${-size}z`, '#ffffff'), shape(darkPath(code), '#000000'));
  return svg;
}

/**
 * Returns the outline of all dark modules, as the data of a path: one rectangle for each run of them in a row.
 *
 * @param {import('../../vendor/lean-qr.js').QrCode} code
 */
export function darkPath(code) {
  let path = '';
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) {
      const from = x;
      while (code.get(x, y)) {
        x += 1;
      }
      if (x > from) {
        path += `M${from} ${y}h${x - from}v1h${from - x}z`;
      }
    }
  }
  return path;
}

/**
 * @param {string} data
 * @param {string} colour
 */
function shape(data, colour) {
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', data);
  path.setAttribute('fill', colour);
  return path;
}
