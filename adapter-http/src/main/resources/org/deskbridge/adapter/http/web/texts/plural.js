/**
 * Words by the plural forms that a language knows. `other` stands for every form that is left out.
 *
 * @typedef {Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }} Forms
 */

/**
 * Returns what picks the words for a count by the plural rules of a language.
 *
 * @param {string} language
 * @returns {(count: number, forms: Forms) => string}
 */
export function plural(language) {
  const rules = new Intl.PluralRules(language);
  return (count, forms) => forms[rules.select(count)] ?? forms.other;
}
