"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { GroupEntry } from "@/lib/exchanges/groups/queries.ts";
import type { GroupsOfRecord } from "@/lib/exchanges/pairings/queries.ts";
import { useEditing } from "../../editing/editing-context.ts";
import { LostRowNotices } from "../../editing/lost-row-notices.tsx";
import { OperationErrorNotice } from "../../editing/operation-error-notice.tsx";
import { RemovalQuestion } from "../../editing/removal-question.tsx";
import { SortableList } from "../../editing/sortable-list.tsx";
import { UndoNotices } from "../../editing/undo-notices.tsx";
import { Button } from "../../ui/button.tsx";
import { Section } from "../../ui/section.tsx";
import { GroupFacts } from "./group-facts.tsx";
import { useGroupLabels } from "./group-labels.ts";
import { useGroups } from "./group-operations.ts";
import { GroupRow } from "./group-row.tsx";
import { PairChooser } from "./pair-chooser.tsx";
import { SameNameSchools } from "./same-name-schools.tsx";

/** The discussion groups of a record, with their schools, members and topics. */
export function GroupsSection({ initial }: { initial: GroupsOfRecord }) {
  const t = useTranslations("groups");
  const { mayEdit } = useEditing();
  const state = useGroups(initial);
  const { record, operations, removed } = state;
  const { groups } = record;
  const words = useGroupLabels(record);
  const [asked, setAsked] = useState<GroupEntry | null>(null);
  if (!mayEdit) {
    return (
      <Section id="groups" title={t("title")}>
        {groups.length === 0 ? (
          <p className="text-sm text-ink-soft">{t("none")}</p>
        ) : (
          <GroupFacts groups={groups} words={words} />
        )}
      </Section>
    );
  }
  const remove = ({ id, code }: GroupEntry) => state.remove(id, t("removed", { code }));
  const askOrRemove = (group: GroupEntry) => {
    if (group.seats.length + group.topics.length > 0) setAsked(group);
    else void remove(group);
  };
  return (
    <Section id="groups" title={t("title")} intro={t(words.isMeeting ? "introMeeting" : "intro")}>
      <div className={groups.length > 0 ? "border-b border-hairline" : "contents"}>
        <SortableList
          items={groups.map((group) => ({ id: group.id, label: t("group", { code: group.code }), group }))}
          onMove={state.move}
          renderItem={({ group }, _index, controls) => (
            <GroupRow
              group={group}
              controls={controls}
              choices={record}
              words={words}
              state={state}
              onRemove={() => askOrRemove(group)}
            />
          )}
        />
      </div>
      <LostRowNotices
        rows={groups.map(({ id, code }) => ({ id, label: t("group", { code }) }))}
        removed={removed}
        onRestore={state.restoreLost}
      />
      <OperationErrorNotice error={operations.error} />
      <SameNameSchools sides={record} words={words} state={state} />
      <div className="group-adder">
        <PairChooser
          words={words}
          buttonLabel={t("addGroup")}
          isBusy={operations.isBusy}
          onAdd={(pair) => state.addGroups([pair], false)}
        />
        <Button
          type="button"
          tone="ghost"
          aria-disabled={operations.isBusy}
          onClick={() => operations.isBusy || void state.addGroups([], false)}
        >
          <Plus aria-hidden="true" className="size-4" />
          {t("addUnpaired")}
        </Button>
      </div>
      <RemovalQuestion
        asked={asked}
        onAnswered={() => setAsked(null)}
        question={{
          title: t("removeTitle", { code: asked?.code ?? "" }),
          text: t("removeText"),
          confirm: t("removeNow"),
        }}
        onRemove={remove}
      />
      <UndoNotices undo={state.undo} />
    </Section>
  );
}
