/**
 * The version with which an entry comes back: later than any that a page has seen of it.
 * @param removed what the trail kept of it; in older events without a version
 */
export const versionWhenRestored = ({ version = 0 }: { version?: number }): number => version + 1;
