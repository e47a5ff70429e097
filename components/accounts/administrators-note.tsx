import { useLocale, useTranslations } from "next-intl";
import type { Administrators } from "@/lib/accounts/queries.ts";
import { shortNames } from "../ui/short-names.ts";

type AdministratorsNoteProps = {
  /** null for somebody who may do it */
  administrators: Administrators | null;
  /** what the reader may not do: change what is shown, publish it, or begin to work without a role */
  ask: "change" | "publish" | "role";
};

/** Says to somebody who may not do something who can. */
export function AdministratorsNote({ administrators, ask }: AdministratorsNoteProps) {
  const t = useTranslations("administrators");
  const readers = useTranslations("readers");
  const locale = useLocale();
  if (!administrators) return null;
  const { of, names } = administrators;
  const people = shortNames(names, { t: readers, locale });
  const words = (): string => {
    if (of === "own") return t(`${ask}.own`, { people });
    // the group publishes nothing in the name of a college, and a college gives no role to people of another
    if (of === "college" && ask !== "role") return t(`${ask}.college`);
    if (of === "group" && ask !== "publish" && names.length > 0) return t(`${ask}.group`, { people });
    return t(`${ask}.nobody`);
  };
  return <p className="text-sm text-ink-soft">{words()}</p>;
}
