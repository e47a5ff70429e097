"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { saveGroupAction } from "@/lib/exchanges/groups/actions.ts";
import type { GroupEntry } from "@/lib/exchanges/groups/queries.ts";
import type { GroupsOfRecord } from "@/lib/exchanges/pairings/queries.ts";
import { useAutosave } from "../../editing/autosave.ts";
import { CollapsibleRow } from "../../editing/collapsible-row.tsx";
import { useEditing } from "../../editing/editing-context.ts";
import type { RowControls } from "../../editing/sortable-row.tsx";
import { GroupFields } from "./group-fields.tsx";
import type { GroupLabels } from "./group-labels.ts";
import type { GroupOperations } from "./group-operations.ts";
import { GroupPairs } from "./group-pairs.tsx";
import { GroupSeats } from "./group-seats.tsx";
import { GroupTitle } from "./group-title.tsx";
import { GroupTopics } from "./group-topics.tsx";

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
  const { subject, owner } = useEditing();
  const [isOpen, setIsOpen] = useState(false);
  const section = useAutosave({
    id: `${owner}.group.${group.id}`,
    initial: { version: group.version, values: group.values },
    save: (request) => state.onSave(group.id, saveGroupAction({ code: subject, groupId: group.id, ...request })),
  });
  return (
    <CollapsibleRow
      label={t("group", { code: group.code })}
      controls={controls}
      line={<GroupTitle group={group} values={section.values} stops={words.stops} />}
      section={section}
      isOpen={isOpen}
      onOpen={setIsOpen}
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
