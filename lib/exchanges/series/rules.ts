/** Expires every cached answer that shows the name of any series. */
export const SERIES_TAG = "series";

/** Expires the cached answer about one series. */
export const seriesTag = (slug: string): string => `series:${slug}`;
