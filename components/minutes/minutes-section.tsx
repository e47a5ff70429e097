"use client";

import { useTranslations } from "next-intl";
import type { RecordDelegation } from "@/lib/exchanges/delegations/queries.ts";
import type { SessionEntry } from "@/lib/minutes/sessions/queries.ts";
import { useEditing } from "../editing/editing-context.ts";
import { useSectionData } from "../editing/section-data.ts";
import { Section } from "../ui/section.tsx";
import { MinuteFacts } from "./minute-facts.tsx";
import { lacksOpenMinutes, openMinutes } from "./session-data.ts";
import { SessionMinutes } from "./session-minutes.tsx";
import { useSpeakers } from "./speakers.ts";

type MinutesSectionProps = { initial: readonly SessionEntry[]; delegations: readonly RecordDelegation[] };

/** A plenary that is not in the itinerary yet; its first item adds it there. */
const FIRST_PLENARY: SessionEntry = {
  owner: { scope: "PLENARY", itemId: null },
  code: null,
  title: null,
  schools: [],
  minute: null,
};

/**
 * The key of a session. The first plenary keeps its key, and with it unsent text, when it is added to the itinerary.
 */
const placeOf = ({ owner }: SessionEntry, at: number): string => {
  if (owner.scope === "GROUP") return owner.groupId;
  return at === 0 || owner.itemId === null ? "plenary" : owner.itemId;
};

/** The minutes of a record: the plenary and each discussion group. */
export function MinutesSection({ initial, delegations }: MinutesSectionProps) {
  const t = useTranslations("minutes");
  const { mayEdit } = useEditing();
  const speakers = useSpeakers(delegations);
  const { data: sessions, patch } = useSectionData("sessions", initial, {
    own: ["MINUTES"],
    also: ["ITINERARY", "GROUPS"],
    query: openMinutes,
    lacks: lacksOpenMinutes,
  });
  const hasPlenary = sessions.some(({ owner }) => owner.scope === "PLENARY");
  const all = hasPlenary ? sessions : [FIRST_PLENARY, ...sessions];
  return (
    <Section id="minutes" title={t("title")} intro={t("intro")}>
      {mayEdit ? (
        <div className="grid min-w-0">
          {all.map((session, at) => {
            const place = placeOf(session, at);
            return <SessionMinutes key={place} {...{ session, place, speakers, patch }} />;
          })}
        </div>
      ) : (
        <MinuteFacts sessions={sessions} speakers={speakers} patch={patch} />
      )}
    </Section>
  );
}
