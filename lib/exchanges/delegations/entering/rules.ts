import type { MemberTexts } from "../members/schema.ts";

const FIELDS = ["nameZh", "nameEn", "titleZh", "titleEn", "unitNameZh", "unitNameEn"] as const;

/**
 * Whether two entries are one person: the same one of the directory, or named, and written word by word alike. Two
 * entries by title alone may well be two people.
 */
export function isSameEntry(
  one: MemberTexts & { personId: string | null },
  other: MemberTexts & { personId: string | null },
): boolean {
  if (one.personId !== null && one.personId === other.personId) return true;
  if (one.personId !== null && other.personId !== null) return false;
  if (one.nameZh === null && one.nameEn === null) return false;
  return FIELDS.every((field) => one[field] === other[field]);
}
