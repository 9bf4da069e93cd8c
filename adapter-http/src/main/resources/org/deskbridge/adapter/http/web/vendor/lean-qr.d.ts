/** What the pages use of lean-qr. */

/** The dark and light modules of a QR code; `get` returns whether one is dark, and false outside of the code. */
export type QrCode = { readonly size: number; get(x: number, y: number): boolean };

export const correction: Readonly<Record<'L' | 'M' | 'Q' | 'H', number>>;

/** Throws where the text is too long for any code, some 2,300 letters at level M. */
export function generate(text: string, options?: { minCorrectionLevel?: number }): QrCode;
