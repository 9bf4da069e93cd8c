import { text } from '../texts/texts.js';

/**
 * Returns the names of those who see the shared screen.
 *
 * @param {import('../live/types.js').JoinView} view
 */
export function watchersOf(view) {
  return namesOf([{ name: view.expert?.name ?? text.someExpert }, ...view.collaborators]);
}

/** @param {{ name: string }[]} people */
export function namesOf(people) {
  return text.list(people.map(({ name }) => name));
}
