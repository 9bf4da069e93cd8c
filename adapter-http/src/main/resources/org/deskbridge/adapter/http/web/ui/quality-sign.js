import { text } from '../texts/texts.js';
import { el, fill } from './dom.js';
import { icon } from './icons.js';

/** A small sign of how good the picture is: direct or relayed, latency, frames. Hidden while nothing is known. */
export class QualitySign extends HTMLElement {
  #words = el('span', {});

  constructor() {
    super();
    fill(this, { class: 'quality', testid: 'quality', title: text.quality.hint }, icon('pulse'), this.#words);
    this.quality = undefined;
  }

  /** @param {import('../live/quality.js').Quality | undefined} quality */
  set quality(quality) {
    this.hidden = quality === undefined;
    if (quality === undefined) {
      return;
    }
    const { relayed, latencyMs, frames } = quality;
    this.dataset['route'] = relayed ? 'relayed' : 'direct';
    const words = [
      relayed ? text.quality.relayed : text.quality.direct,
      latencyMs !== undefined && text.quality.latency(latencyMs),
      frames !== undefined && text.quality.frames(frames),
    ];
    this.#words.textContent = words.filter(Boolean).join(' · ');
  }
}

customElements.define('db-quality-sign', QualitySign);
