import { text } from '../texts/texts.js';

/** @typedef {import('../live/types.js').JoinView} View */

/**
 * Returns the names of those who see the shared screen.
 *
 * @param {View} view
 */
export function watchersOf(view) {
  return namesOf([{ name: view.expert?.name ?? text.someExpert }, ...helpersIn(view)]);
}

/**
 * Returns the colleagues who are in the session now.
 *
 * @param {View} view
 */
export function helpersIn({ collaborators }) {
  return collaborators.filter(({ isPresent }) => isPresent);
}

/** @param {{ name: string }[]} people */
export function namesOf(people) {
  return text.list(people.map(({ name }) => name));
}
