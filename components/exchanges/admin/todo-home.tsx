import { useLocale, useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
import type { RecordMention } from "@/lib/exchanges/queries.ts";
import type { RecordChange, Todo } from "@/lib/exchanges/todo/queries.ts";
import { daysSince, type TodoPart } from "@/lib/exchanges/todo/rules.ts";
import type { CalendarDay } from "@/lib/platform/calendar-day.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { LocalizedText } from "../../ui/localized-text.tsx";
import { TodoList } from "../../ui/todo-list.tsx";
import { ChangeLine } from "./change-line.tsx";
import { joinWords } from "./join-words.ts";
import { RecordLine } from "./record-line.tsx";
import { UnfinishedLine } from "./unfinished-line.tsx";

type TodoHomeProps = {
  waiting: Todo;
  /** public records whose changes the person may publish */
  unshown: readonly RecordChange[];
  /** in which order they stand for the person */
  order: readonly TodoPart[];
  today: CalendarDay;
  /** what is new to the reader in each changed record, by its code */
  news: Readonly<Record<string, ReactNode>>;
  mayBegin: boolean;
  /** invitations to colleagues that were not used yet; null for a person who administers no accounts */
  invitations: number | null;
  /** tasks of other rooms; null where there are none */
  names: ReactNode;
  namings: ReactNode;
};

/** The open tasks of the signed-in person, what is urgent first; each links to the place where it is done. */
export function TodoHome({
  waiting,
  unshown,
  order,
  today,
  news,
  mayBegin,
  invitations,
  names,
  namings,
}: TodoHomeProps) {
  const t = useTranslations("adminExchanges");
  const locale = useLocale();
  const { unfinished, entered, unpublished, changes, counts, isMore } = waiting;
  const exchanges = `/${locale}/admin/exchanges`;
  const at = (record: RecordMention): string => `${exchanges}/${record.code}`;
  const isWaiting =
    unfinished.length + entered.length + unpublished.length + unshown.length > 0 || invitations || names || namings;
  const moreOf = (shown: number, all: number, query: string, label: string) =>
    all > shown ? { href: exchanges + query, label } : undefined;
  const parts: Record<TodoPart, ReactNode> = {
    names,
    namings,
    entered: entered.length > 0 && (
      <TodoList
        id="entered"
        title={t("entered")}
        blocks={t("blocks.entered")}
        count={t(isMore.entered ? "countMore" : "exchangeCount", { count: counts.entered })}
      >
        {entered.map(({ record, by, institution, members }) => (
          <RecordLine key={record.code} record={record} href={`${at(record)}#delegation-${institution}`}>
            {t.rich("enteredBy", { by: () => <LocalizedText label={by} />, members })}
          </RecordLine>
        ))}
      </TodoList>
    ),
    unfinished: unfinished.length > 0 && (
      <TodoList
        id="unfinished"
        title={t("unfinished")}
        blocks={t("blocks.unfinished")}
        count={t(isMore.unfinished ? "exchangeCountAtLeast" : "exchangeCount", { count: counts.unfinished })}
        more={moreOf(unfinished.length, counts.unfinished, "?published=unpublished&sort=changed", t("all"))}
      >
        {unfinished.map(({ record, missing }) => (
          <UnfinishedLine key={record.code} record={record} missing={missing} href={at(record)} />
        ))}
      </TodoList>
    ),
    unshown: unshown.length > 0 && (
      <TodoList id="unshown" title={t("unshown")} blocks={t("blocks.unshown")}>
        {unshown.map((change) => (
          <ChangeLine key={change.record.code} change={change} href={at(change.record)} />
        ))}
      </TodoList>
    ),
    unpublished: unpublished.length > 0 && (
      <TodoList
        id="unpublished"
        title={t("unpublished")}
        blocks={t("blocks.unpublished")}
        count={t(isMore.unpublished ? "countMore" : "exchangeCount", { count: counts.unpublished })}
        more={moreOf(unpublished.length, counts.unpublished, "?status=HELD", t("allHeld"))}
      >
        {unpublished.map(({ record, hasReport, languages }) => (
          <RecordLine key={record.code} record={record} href={`${at(record)}/report`}>
            {hasReport
              ? t("lacks", {
                  languages: joinWords(
                    languages.map((each) => t(`language.${each}`)),
                    locale,
                  ),
                })
              : t("noReport")}
            <span className="block text-xs text-ink-faint">{t("heldAgo", { days: daysSince(record, today) })}</span>
          </RecordLine>
        ))}
      </TodoList>
    ),
    invitations: invitations !== null && invitations > 0 && (
      <TodoList id="invitations" title={t("invitations")}>
        <p className="text-sm">
          <a href={`/${locale}/admin/users?status=INVITED`} className="inline-flex min-h-11 items-center">
            {t("openInvitations", { count: invitations })}
          </a>
        </p>
      </TodoList>
    ),
    changes: changes.length > 0 && (
      <TodoList id="changes" title={t("changes")} more={{ href: `${exchanges}?sort=changed`, label: t("allByChange") }}>
        {changes.map((change) => (
          <ChangeLine key={change.record.code} change={change} href={at(change.record)}>
            {news[change.record.code]}
          </ChangeLine>
        ))}
      </TodoList>
    ),
  };
  return (
    <div className="grid">
      {!isWaiting && (
        <EmptyState text={changes.length === 0 ? t("nothingYet") : t("nothing")}>
          {mayBegin && changes.length === 0 && <LinkButton href={`${exchanges}/new`}>{t("beginFirst")}</LinkButton>}
        </EmptyState>
      )}
      {order.map((part) => (
        <Fragment key={part}>{parts[part]}</Fragment>
      ))}
    </div>
  );
}
