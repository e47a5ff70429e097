import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { RecordMention } from "@/lib/exchanges/queries.ts";
import type { Todo } from "@/lib/exchanges/todo/queries.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { InstantText } from "../../ui/instant-text.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { LocalizedText } from "../../ui/localized-text.tsx";
import { TodoList } from "../../ui/todo-list.tsx";
import { MissingList } from "../missing-list.tsx";
import { changedPart } from "./changed-part.ts";
import { joinWords } from "./join-words.ts";
import { RecordLine } from "./record-line.tsx";

type TodoHomeProps = {
  waiting: Todo;
  /** what is new to the reader in each changed record, by its code */
  news: Readonly<Record<string, ReactNode>>;
  /** the time zone of the reader's college */
  timezone: string;
  mayBegin: boolean;
  /** invitations to colleagues that were not used yet; null for a person who administers no accounts */
  invitations: number | null;
  /** tasks of other rooms, above the others; null where there are none */
  children?: ReactNode;
};

const MAX_MISSING = 4;

/** The open tasks of the signed-in person; each links to the place where it is done. */
export function TodoHome({ waiting, news, timezone, mayBegin, invitations, children }: TodoHomeProps) {
  const t = useTranslations("adminExchanges");
  const locale = useLocale();
  const { unfinished, entered, unpublished, changes, counts, isMore } = waiting;
  const exchanges = `/${locale}/admin/exchanges`;
  const at = (record: RecordMention): string => `${exchanges}/${record.code}`;
  const hasNothing = [unfinished, entered, unpublished].every((list) => list.length === 0) && !invitations && !children;
  const moreOf = (shown: number, all: number, query: string, label: string) =>
    all > shown ? { href: exchanges + query, label } : undefined;
  return (
    <div className="grid">
      {hasNothing && (
        <EmptyState text={changes.length === 0 ? t("nothingYet") : t("nothing")}>
          {mayBegin && changes.length === 0 && <LinkButton href={`${exchanges}/new`}>{t("beginFirst")}</LinkButton>}
        </EmptyState>
      )}
      {children}
      {entered.length > 0 && (
        <TodoList
          id="entered"
          title={t("entered")}
          count={t(isMore.entered ? "countMore" : "exchangeCount", { count: counts.entered })}
        >
          {entered.map(({ record, by, institution, members }) => (
            <RecordLine key={record.code} record={record} href={`${at(record)}#delegation-${institution}`}>
              <p className="mt-1 text-sm text-ink-soft">
                {t.rich("enteredBy", { by: () => <LocalizedText label={by} />, members })}
              </p>
            </RecordLine>
          ))}
        </TodoList>
      )}
      {unfinished.length > 0 && (
        <TodoList
          id="unfinished"
          title={t("unfinished")}
          count={t(isMore.unfinished ? "exchangeCountAtLeast" : "exchangeCount", { count: counts.unfinished })}
          more={moreOf(unfinished.length, counts.unfinished, "?published=unpublished&sort=changed", t("all"))}
        >
          {unfinished.map(({ record, missing }) => (
            <RecordLine key={record.code} record={record} href={at(record)}>
              <div className="mt-1.5">
                <MissingList
                  code={record.code}
                  missing={missing.slice(0, MAX_MISSING)}
                  institutions={[...record.hosts, ...record.guests, ...record.participants]}
                />
                {missing.length > MAX_MISSING && (
                  <p className="text-xs text-ink-faint">{t("moreMissing", { count: missing.length - MAX_MISSING })}</p>
                )}
              </div>
            </RecordLine>
          ))}
        </TodoList>
      )}
      {unpublished.length > 0 && (
        <TodoList
          id="unpublished"
          title={t("unpublished")}
          count={t(isMore.unpublished ? "countMore" : "exchangeCount", { count: counts.unpublished })}
          more={moreOf(unpublished.length, counts.unpublished, "?status=HELD", t("allHeld"))}
        >
          {unpublished.map(({ record, hasReport, languages }) => (
            <RecordLine key={record.code} record={record} href={`${at(record)}/report`}>
              <p className="mt-1 text-sm text-ink-soft">
                {hasReport
                  ? t("lacks", {
                      languages: joinWords(
                        languages.map((each) => t(`language.${each}`)),
                        locale,
                      ),
                    })
                  : t("noReport")}
              </p>
            </RecordLine>
          ))}
        </TodoList>
      )}
      {invitations !== null && invitations > 0 && (
        <TodoList id="invitations" title={t("invitations")}>
          <p className="text-sm">
            <a href={`/${locale}/admin/users?status=INVITED`} className="inline-flex min-h-11 items-center">
              {t("openInvitations", { count: invitations })}
            </a>
          </p>
        </TodoList>
      )}
      {changes.length > 0 && (
        <TodoList
          id="changes"
          title={t("changes")}
          more={{ href: `${exchanges}?sort=changed`, label: t("allByChange") }}
        >
          {changes.map(({ record, by, at: changedAt, ...change }) => (
            <RecordLine key={record.code} record={record} href={at(record)}>
              <p className="mt-1 flex flex-wrap gap-x-4 text-sm text-ink-soft">
                <span>{t(`changed.${changedPart(change)}`, { by: by ?? t("somebody") })}</span>
                <span className="text-ink-faint">
                  <InstantText at={changedAt} timezone={timezone} />
                </span>
              </p>
              {news[record.code]}
            </RecordLine>
          ))}
        </TodoList>
      )}
    </div>
  );
}
