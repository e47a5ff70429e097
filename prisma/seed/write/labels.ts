import type { Label } from "./facts.ts";

/** The two name columns of a row. */
export const names = (label: Label) => ({ nameZh: label.zh ?? null, nameEn: label.en ?? null });

/** The two title columns of a row. */
export const titles = (label: Label | undefined) => ({ titleZh: label?.zh ?? null, titleEn: label?.en ?? null });

/** The two columns that mark translations of the portal. */
export const marks = (label: Label) => ({
  provisionalZh: label.provisional?.includes("zh") ?? false,
  provisionalEn: label.provisional?.includes("en") ?? false,
});
