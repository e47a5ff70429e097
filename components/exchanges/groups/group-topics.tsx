"use client";

import { useLocale, useTranslations } from "next-intl";
import type { GroupEntry, TopicChoice } from "@/lib/exchanges/groups/queries.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import { hasChinese } from "@/lib/platform/i18n/script.ts";
import { useLineDrafts } from "../../editing/line-drafts.ts";
import { UnsentLines } from "../../editing/unsent-lines.tsx";
import type { Choice } from "../../ui/choices.ts";
import { MultiChooser } from "../../ui/multi-chooser.tsx";
import type { GroupOperations } from "./group-operations.ts";

type GroupTopicsProps = { group: GroupEntry; topics: readonly TopicChoice[]; state: GroupOperations };

/** The topics of one group: known ones, or new ones that the person types. */
export function GroupTopics({ group, topics, state }: GroupTopicsProps) {
  const t = useTranslations("groups");
  const locale = useLocale();
  const choiceOf = ({ id, name }: TopicChoice): Choice => ({
    value: id,
    label: inLocale(name, locale).text,
    search: `${name.zh ?? ""} ${name.en ?? ""}`,
  });
  const own = group.topics.map(({ id }) => id);
  const others = topics.filter(({ id }) => !own.includes(id));
  const change = (wanted: string[]) => {
    for (const topicId of wanted.filter((id) => !own.includes(id))) void state.addTopic(group.id, { topicId });
    for (const topic of group.topics.filter(({ id }) => !wanted.includes(id))) {
      const text = t("topicRemoved", { topic: inLocale(topic.name, locale).text, code: group.code });
      void state.removeTopic(group.id, topic.id, text);
    }
  };
  const drafts = useLineDrafts(`topics.${group.id}`);
  const create = (name: string): Promise<boolean> => {
    const isZh = hasChinese(name);
    return state.addTopic(group.id, { nameZh: isZh ? name : null, nameEn: isZh ? null : name });
  };
  const createOrStore = async (name: string) => {
    if (!(await create(name))) drafts.putBeside(name);
  };
  const createAgain = async (name: string) => {
    if (await create(name)) drafts.forget(name);
  };
  return (
    <>
      <MultiChooser
        label={t("topics")}
        placeholder={t("topicsPlaceholder")}
        items={[...group.topics, ...others].map(choiceOf)}
        values={own}
        onChange={change}
        onCreate={(name) => void createOrStore(name)}
        createLabel={(name) => t("createTopic", { name })}
        emptyText={t("noTopicFound")}
      />
      <UnsentLines lines={drafts.unsent} onAgain={(name) => void createAgain(name)} onForget={drafts.forget} />
    </>
  );
}
