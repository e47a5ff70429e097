import { useTranslations } from "next-intl";
import type { Missing } from "@/lib/exchanges/checklist/rules.ts";
import type { RecordMention } from "@/lib/exchanges/queries.ts";
import { Disclosure } from "../../ui/disclosure.tsx";
import { MissingList } from "../missing-list.tsx";
import { RecordLine } from "./record-line.tsx";

type UnfinishedLineProps = { record: RecordMention; missing: readonly Missing[]; href: string };

/** A record that cannot be published yet: how much it lacks, which opens to the places where that is added. */
export function UnfinishedLine({ record, missing, href }: UnfinishedLineProps) {
  const t = useTranslations("checklist");
  const needed = missing.filter(({ weight }) => weight === "needed").length;
  const count = missing.length;
  return (
    <RecordLine record={record} href={href}>
      <Disclosure className="group" title={needed > 0 ? t("countNeeded", { count, needed }) : t("count", { count })}>
        <MissingList
          code={record.code}
          missing={missing}
          institutions={[...record.hosts, ...record.guests, ...record.participants]}
        />
      </Disclosure>
    </RecordLine>
  );
}
