import { useLocale, useTranslations } from "next-intl";
import type { Naming } from "@/lib/revisions/namings/queries.ts";
import { EditingProvider } from "../../editing/editing-provider.tsx";
import { shortNames } from "../../ui/short-names.ts";
import { TodoList } from "../../ui/todo-list.tsx";
import { NamingEntry } from "./naming-entry.tsx";

type NamingsTodoProps = {
  namings: readonly Naming[];
  count: number;
  /** who may say that the college has looked, where the reader may not; otherwise null */
  confirmers: readonly string[] | null;
};

/** The records in which readers see people of the own college by name on the word of somebody else. */
export function NamingsTodo({ namings, count, confirmers }: NamingsTodoProps) {
  const t = useTranslations("naming");
  const ofExchanges = useTranslations("adminExchanges");
  const readers = useTranslations("readers");
  const locale = useLocale();
  if (namings.length === 0) return null;
  const mayConfirm = confirmers === null;
  const blocks = (): string => {
    if (mayConfirm) return t("blocks");
    if (confirmers.length === 0) return t("blocksNobody");
    return t("blocksOthers", { people: shortNames(confirmers, { t: readers, locale }) });
  };
  return (
    <TodoList id="namings" title={t("todo")} blocks={blocks()} count={ofExchanges("exchangeCount", { count })}>
      {namings.map((naming) => {
        const { code } = naming.record;
        return (
          <EditingProvider key={code} editing={{ subject: code, owner: code, mayEdit: mayConfirm }}>
            <NamingEntry naming={naming} mayConfirm={mayConfirm} />
          </EditingProvider>
        );
      })}
    </TodoList>
  );
}
