"use client";

import { useLocale, useTranslations } from "next-intl";
import { listSeparator } from "../../ui/list-separator.ts";
import { usePresentPeople } from "./presence-context.ts";
import { kindOfPart, type RecordPartId } from "./record-parts.ts";

const MAX_NAMES = 2;

/** Who else works at a part of the record, by name, for those who do not see the others; nothing while nobody does. */
export function PresentAtPart({ part }: { part: RecordPartId }) {
  const t = useTranslations("presence");
  const locale = useLocale();
  const here = usePresentPeople().filter(({ part: kind }) => kind !== null && kind === kindOfPart(part));
  if (here.length === 0) return null;
  const names = here.slice(0, MAX_NAMES).map(({ name }) => name);
  return (
    <span className="present-at-part print:hidden">
      {t("here", { names: names.join(listSeparator(locale)), more: here.length - names.length })}
    </span>
  );
}
