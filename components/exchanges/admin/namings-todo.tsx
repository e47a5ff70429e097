import { useTranslations } from "next-intl";
import type { Naming } from "@/lib/revisions/namings/queries.ts";
import { EditingProvider } from "../../editing/editing-provider.tsx";
import { TodoList } from "../../ui/todo-list.tsx";
import { NamingEntry } from "./naming-entry.tsx";

type NamingsTodoProps = { namings: readonly Naming[]; count: number; mayConfirm: boolean };

/** The records in which readers see people of the own college by name on the word of somebody else. */
export function NamingsTodo({ namings, count, mayConfirm }: NamingsTodoProps) {
  const t = useTranslations("naming");
  const ofExchanges = useTranslations("adminExchanges");
  if (namings.length === 0) return null;
  return (
    <TodoList id="namings" title={t("todo")} blocks={t("blocks")} count={ofExchanges("exchangeCount", { count })}>
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
