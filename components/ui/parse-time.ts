/**
 * Reads a typed time of day, with any sign or none between hours and minutes.
 * @returns "HH:MM", or null when it is no time
 */
export function parseTime(typed: string): string | null {
  const text = typed.normalize("NFKC").trim();
  const [, hours = "", minutes = ""] =
    /^(\d{1,2})\s*[:.点时h]\s*(\d{2})分?$/i.exec(text) ?? /^(\d{1,2})(\d{2})$/.exec(text) ?? [];
  if (hours === "" || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, "0")}:${minutes}`;
}
