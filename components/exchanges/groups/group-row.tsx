"use client";

import { ChevronDown, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useId, useState } from "react";
import { saveGroupAction } from "@/lib/exchanges/discussions/groups/actions.ts";
import type { GroupEntry, GroupsOfRecord } from "@/lib/exchanges/discussions/groups/queries.ts";
import { useAutosave } from "../../ui/autosave.ts";
import { useEditing } from "../../ui/editing.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { SectionStatus } from "../../ui/section-status.tsx";
import { GroupFields } from "./group-fields.tsx";
import { GroupPairs } from "./group-pairs.tsx";
import { GroupSeats } from "./group-seats.tsx";
import { GroupTitle } from "./group-title.tsx";
import { GroupTopics } from "./group-topics.tsx";
import type { GroupWords } from "./group-words.ts";
import type { GroupsState } from "./groups-state.ts";

type GroupRowProps = {
  group: GroupEntry;
  controls: ReactNode;
  choices: Omit<GroupsOfRecord, "groups">;
  words: GroupWords;
  state: GroupsState;
  onRemove: () => void;
};

/** One group: a line that opens to the schools, the people and the topics in it. */
export function GroupRow({ group, controls, choices, words, state, onRemove }: GroupRowProps) {
  const t = useTranslations("groupsDesk");
  const id = useId();
  const { subject, owner, isPublic } = useEditing();
  const [isOpen, setIsOpen] = useState(false);
  const section = useAutosave({
    id: `${owner}.group.${group.id}`,
    initial: { version: group.version, values: group.values },
    isPublic,
    save: (request) => saveGroupAction({ code: subject, groupId: group.id, ...request }),
  });
  return (
    <div className="border-t border-hairline">
      <div className="flex flex-wrap items-center gap-x-2 sm:flex-nowrap">
        <span className="-ms-3">{controls}</span>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setIsOpen(!isOpen)}
          className="order-first flex min-h-11 w-full min-w-0 items-center gap-2 py-1.5 text-start hover:bg-leaf sm:order-none sm:w-auto sm:flex-1"
        >
          <ChevronDown aria-hidden="true" className={`size-4 shrink-0 text-ink-faint ${isOpen ? "" : "-rotate-90"}`} />
          <GroupTitle group={group} values={section.values} />
        </button>
        <span className="-me-3 ms-auto flex items-center gap-1">
          <SectionStatus section={section} />
          <IconButton icon={Trash2} label={t("remove", { code: group.code })} onClick={onRemove} />
        </span>
      </div>
      {isOpen && (
        <fieldset
          id={id}
          aria-label={t("group", { code: group.code })}
          className="grid min-w-0 gap-6 pt-3 pb-8 sm:ps-8"
        >
          <GroupPairs group={group} words={words} state={state} />
          <GroupSeats group={group} sides={choices} words={words} state={state} />
          <GroupTopics group={group} topics={choices.topics} state={state} />
          <GroupFields section={section} meetings={choices.meetings} />
        </fieldset>
      )}
    </div>
  );
}
