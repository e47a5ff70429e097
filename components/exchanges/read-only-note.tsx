import { useLocale, useTranslations } from "next-intl";
import type { PeopleToAsk } from "@/lib/exchanges/queries.ts";
import { Notice } from "../ui/notice.tsx";
import { shortNames } from "../ui/short-names.ts";

type ReadOnlyNoteProps = {
  /** who may edit the record; null where it is closed for everybody */
  editors: PeopleToAsk | null;
};

/** Says to somebody who may only read a record who can change it. */
export function ReadOnlyNote({ editors }: ReadOnlyNoteProps) {
  const t = useTranslations("record.readOnly");
  const refusals = useTranslations("refusals");
  const readers = useTranslations("readers");
  const locale = useLocale();
  const words = (): string => {
    if (!editors) return refusals("record_closed");
    const { names, areColleagues } = editors;
    if (names.length === 0) return t("nobody");
    return t(areColleagues ? "colleagues" : "others", { people: shortNames(names, { t: readers, locale }) });
  };
  return <Notice tone="plain">{words()}</Notice>;
}
