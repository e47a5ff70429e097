"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { saveGroupAction } from "@/lib/exchanges/groups/actions.ts";
import type { GroupEntry } from "@/lib/exchanges/groups/queries.ts";
import type { GroupsOfRecord } from "@/lib/exchanges/pairings/queries.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import { useAutosave } from "../../editing/autosave.ts";
import { CollapsibleRow } from "../../editing/collapsible-row.tsx";
import { useEditing } from "../../editing/editing-context.ts";
import type { FoldedFact } from "../../editing/folded-facts.tsx";
import { otherWords } from "../../editing/other-words.ts";
import type { RowControls } from "../../editing/sortable-row.tsx";
import { listSeparator } from "../../ui/list-separator.ts";
import { GroupFields } from "./group-fields.tsx";
import type { GroupLabels } from "./group-labels.ts";
import type { GroupOperations } from "./group-operations.ts";
import { GroupPairs } from "./group-pairs.tsx";
import { GroupSeats } from "./group-seats.tsx";
import { GroupTitle } from "./group-title.tsx";
import { GroupTopics } from "./group-topics.tsx";
import { useMeetingLabel } from "./meeting-label.ts";

type GroupRowProps = {
  group: GroupEntry;
  controls: RowControls;
  choices: Omit<GroupsOfRecord, "groups">;
  words: GroupLabels;
  state: GroupOperations;
  onRemove: () => void;
};

/** One group: a line that opens to its schools, members and topics. */
export function GroupRow({ group, controls, choices, words, state, onRemove }: GroupRowProps) {
  const t = useTranslations("groups");
  const locale = useLocale();
  const labelOfMeeting = useMeetingLabel();
  const { subject, owner } = useEditing();
  const [isOpen, setIsOpen] = useState(false);
  const section = useAutosave({
    id: `${owner}.group.${group.id}`,
    initial: { version: group.version, values: group.values },
    save: (request) => state.onSave(group.id, saveGroupAction({ code: subject, groupId: group.id, ...request })),
  });
  const folded = (): FoldedFact[] => {
    const { nameZh, nameEn, itemId } = section.values;
    const seated = group.seats.map(({ memberId }) => words.members.find(({ value }) => value === memberId)?.label);
    const meeting = choices.meetings.find(({ id }) => id === itemId);
    return [
      { name: t("name"), words: [otherWords(locale, nameZh, nameEn)] },
      { name: t("seats"), words: [seated.filter(Boolean).join(listSeparator(locale))] },
      {
        name: t("topics"),
        words: [group.topics.map(({ name }) => inLocale(name, locale).text).join(listSeparator(locale))],
      },
      { name: t("meeting"), words: [meeting && labelOfMeeting(meeting)] },
    ];
  };
  return (
    <CollapsibleRow
      label={t("group", { code: group.code })}
      controls={controls}
      line={<GroupTitle group={group} values={section.values} stops={words.stops} />}
      section={section}
      isOpen={isOpen}
      onOpen={setIsOpen}
      folded={folded}
      removeLabel={() => t("remove", { code: group.code })}
      onRemove={onRemove}
    >
      <GroupPairs group={group} words={words} state={state} />
      <GroupSeats group={group} sides={choices} words={words} state={state} />
      <GroupTopics group={group} topics={choices.topics} state={state} />
      <GroupFields section={section} meetings={choices.meetings} stops={words.stops} />
    </CollapsibleRow>
  );
}
