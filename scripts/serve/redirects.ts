const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * Whether an answer with this status sends the browser on. No browser shows the document of such an answer, and the one
 * that Next makes has neither words nor a language.
 */
export const isRedirect = (status: number): boolean => REDIRECTS.has(status);
