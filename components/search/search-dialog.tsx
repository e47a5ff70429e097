"use client";

import { Autocomplete } from "@base-ui/react/autocomplete";
import { Dialog } from "@base-ui/react/dialog";
import { Search, X } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { startTransition, useRef, useState } from "react";
import { signOutAction } from "@/lib/accounts/sessions/actions.ts";
import type { Entry, Group } from "@/lib/search/rules.ts";
import { useFormAction } from "../editing/form-action.ts";
import { FormRefusal } from "../editing/form-refusal.tsx";
import { stopComposition } from "../ui/choices.ts";
import { EntryRow } from "./entry-row.tsx";
import { NothingFound } from "./nothing-found.tsx";
import { useSearchAnswer } from "./search-answer.ts";
import { SearchProblem } from "./search-problem.tsx";

type SearchDialogProps = {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onShowKeys: () => void;
  /** whether the person may begin a record, which is offered where nothing was found */
  mayBegin: boolean;
};

type ShownGroup = { value: string; label: string; items: Entry[] };

/** One field for everything that can be opened or done; the list below it is chosen from by the arrows and Enter. */
export function SearchDialog({ isOpen, onOpenChange, onShowKeys, mayBegin }: SearchDialogProps) {
  return (
    <Dialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-ink/30" />
        <SearchPopup onDone={() => onOpenChange(false)} onShowKeys={onShowKeys} mayBegin={mayBegin} />
      </Dialog.Portal>
    </Dialog.Root>
  );
}

type SearchPopupProps = { onDone: () => void; onShowKeys: () => void; mayBegin: boolean };

function SearchPopup({ onDone, onShowKeys, mayBegin }: SearchPopupProps) {
  const t = useTranslations("search");
  const locale = useLocale();
  const [text, setText] = useState("");
  const [isComposing, setComposing] = useState(false);
  const [leaving, signOut] = useFormAction(signOutAction);
  const field = useRef<HTMLInputElement>(null);
  const { answer, asked, isLoading, problem, retry } = useSearchAnswer(text, { locale, isHeld: isComposing });
  const titleOf = ({ kind }: Group) => (asked === "" && kind === "exchange" ? t("recent") : t(`kind.${kind}`));
  const groups = (answer?.groups ?? []).map(
    (group): ShownGroup => ({ value: group.kind, label: titleOf(group), items: group.entries }),
  );
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);
  const sendSignOut = () => {
    const form = new FormData();
    form.set("locale", locale);
    startTransition(() => signOut(form));
  };
  const isAnswered = answer !== null && problem === null;
  return (
    <Dialog.Popup
      aria-label={t("title")}
      initialFocus={field}
      className="fixed inset-x-0 top-0 z-50 mx-auto flex max-h-dvh w-full max-w-2xl flex-col border border-rule bg-paper sm:top-[10dvh] sm:max-h-[80dvh] sm:rounded-[3px]"
    >
      <Autocomplete.Root
        open
        inline
        items={groups}
        filter={null}
        value={text}
        onValueChange={(next, { reason }) => {
          if (reason === "input-change" || reason === "input-clear") setText(next);
        }}
        itemToStringValue={(entry: Entry) => entry.title.text}
        autoHighlight="always"
      >
        <Autocomplete.InputGroup
          className="flex items-center gap-3 border-b border-hairline ps-5 pe-2"
          onKeyDownCapture={stopComposition}
          onCompositionStart={() => setComposing(!/Android/i.test(navigator.userAgent))}
          onCompositionEnd={() => setComposing(false)}
        >
          <Search aria-hidden="true" className="size-5 shrink-0 text-ink-faint" strokeWidth={1.75} />
          <Autocomplete.Input
            ref={field}
            aria-label={t("field")}
            placeholder={t("placeholder")}
            maxLength={200}
            enterKeyHint="go"
            autoCapitalize="none"
            spellCheck={false}
            className="min-h-13 w-full min-w-0 bg-transparent text-base text-ellipsis outline-none placeholder:text-ink-faint"
          />
          <Dialog.Close aria-label={t("close")} className="grid size-11 shrink-0 place-items-center text-ink-soft">
            <X aria-hidden="true" className="size-5" />
          </Dialog.Close>
        </Autocomplete.InputGroup>
        <Autocomplete.Status className="sr-only">
          {isLoading && t("loading")}
          {!isLoading && isAnswered && asked !== "" && t("count", { count })}
        </Autocomplete.Status>
        <FormRefusal state={leaving} />
        <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain" aria-busy={isLoading}>
          {isLoading && <p className="px-5 pt-3 text-xs text-ink-faint">{t("loading")}</p>}
          {problem !== null && <SearchProblem problem={problem} onRetry={retry} />}
          {isAnswered && count === 0 && <NothingFound text={asked} words={answer.words} mayBegin={mayBegin} />}
          <Autocomplete.List
            aria-label={t("results")}
            className={problem === null && count > 0 ? "py-2 outline-none" : "hidden"}
          >
            {(group: ShownGroup) => (
              <Autocomplete.Group key={group.value} items={group.items}>
                <Autocomplete.GroupLabel className="px-5 pt-3 pb-1 text-xs text-ink-faint">
                  {group.label}
                </Autocomplete.GroupLabel>
                <Autocomplete.Collection>
                  {(entry: Entry) => (
                    <EntryRow
                      key={`${entry.id} ${entry.address}`}
                      entry={entry}
                      onDone={onDone}
                      onShowKeys={onShowKeys}
                      onSignOut={sendSignOut}
                    />
                  )}
                </Autocomplete.Collection>
              </Autocomplete.Group>
            )}
          </Autocomplete.List>
        </div>
        <p className="border-t border-hairline px-5 py-2 text-xs text-ink-faint max-sm:hidden">{t("hint")}</p>
      </Autocomplete.Root>
    </Dialog.Popup>
  );
}
