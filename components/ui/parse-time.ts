/**
 * The time of day that somebody typed: with any sign between hours and minutes, or none.
 * @returns "HH:MM", or null where it is no time
 */
export function parseTime(typed: string): string | null {
  const text = typed.normalize("NFKC").trim();
  const [, hours = "", minutes = ""] =
    /^(\d{1,2})\s*[:.点时h]\s*(\d{2})分?$/i.exec(text) ?? /^(\d{1,2})(\d{2})$/.exec(text) ?? [];
  if (hours === "" || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, "0")}:${minutes}`;
}
