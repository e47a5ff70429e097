/** A slug, the last part of an address: small letters and digits, with single hyphens between them. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * A code or a slug from an address. Checked before the database sees it, since PostgreSQL answers some texts, such as one
 * with a NUL byte, with an error instead of no rows.
 * @returns null for a text that cannot be a code or a slug
 */
export const addressPart = (text: string): string | null => (/^[A-Za-z0-9-]{1,120}$/.test(text) ? text : null);
