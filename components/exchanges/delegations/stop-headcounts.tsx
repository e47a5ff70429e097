"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { saveStopHeadcountAction } from "@/lib/exchanges/delegations/actions.ts";
import type { Roster } from "@/lib/exchanges/delegations/queries.ts";
import type { HeadcountValues } from "@/lib/exchanges/delegations/schema.ts";
import { useAutosave } from "../../editing/autosave.ts";
import { useEditing } from "../../editing/editing-context.ts";
import { SavedField } from "../../editing/saved-field.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import type { RowStatuses } from "./combined-section.ts";

/** A host as a stop to count people at. */
export type CountedStop = { partyId: string; label: string };

type StopHeadcountsProps = { roster: Roster; stops: readonly CountedStop[]; reports: RowStatuses };

/** How many of a delegation were at each stop, beside how many came in all; folded away until it is used. */
export function StopHeadcounts({ roster, stops, reports }: StopHeadcountsProps) {
  const t = useTranslations("delegations");
  if (stops.length === 0) return null;
  return (
    <Disclosure title={t("headcountsAtStops")} open={roster.headcounts.length > 0 || undefined}>
      <div className="flex flex-wrap gap-x-6 gap-y-3">
        {stops.map((stop) => (
          <StopHeadcount key={stop.partyId} roster={roster} stop={stop} reports={reports} />
        ))}
      </div>
    </Disclosure>
  );
}

function StopHeadcount({ roster, stop, reports }: Omit<StopHeadcountsProps, "stops"> & { stop: CountedStop }) {
  const t = useTranslations("delegations");
  const { subject, owner } = useEditing();
  const { partyId: stopId } = stop;
  const headcount = roster.headcounts.find((each) => each.stopId === stopId)?.headcount ?? null;
  const section = useAutosave<HeadcountValues>({
    id: `${owner}.headcount.${roster.id}.${stopId}`,
    initial: { version: roster.version, values: { headcount } },
    save: (request) => saveStopHeadcountAction({ code: subject, delegationId: roster.id, stopId, ...request }),
  });
  const { report } = reports;
  useEffect(() => report(`headcount ${stopId}`, section), [section, stopId, report]);
  return (
    <div className="w-48">
      <SavedField section={section} field="headcount" kind="number" label={stop.label} placeholder={t("notStated")} />
    </div>
  );
}
