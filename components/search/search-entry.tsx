"use client";

import { Search } from "lucide-react";
import dynamic from "next/dynamic";
import { usePathname } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { PLACE_OF, singleKeyReader } from "./single-keys.ts";

// what nobody has opened yet is no part of the page
const loadSearch = () => import("./search-dialog.tsx").then(({ SearchDialog }) => SearchDialog);
const SearchDialog = dynamic(loadSearch, { ssr: false });
const KeysDialog = dynamic(() => import("./keys-dialog.tsx").then(({ KeysDialog: Keys }) => Keys), { ssr: false });

type SearchEntryProps = {
  /** whether single keys are shortcuts, as the person wants it */
  hasSingleKeys: boolean;
  mayBegin: boolean;
};

const LOOK =
  "plain-link ms-auto inline-flex min-h-11 min-w-11 cursor-pointer items-center justify-center gap-2 rounded-[3px] border border-transparent px-2.5 text-sm text-ink-soft hover:bg-leaf hover:text-ink sm:border-hairline lg:order-last lg:ms-0";

/** The entry to the search, for a pointer and by keys; without scripts it leads to the list of exchanges. */
export function SearchEntry({ hasSingleKeys, mayBegin }: SearchEntryProps) {
  const t = useTranslations("search");
  const locale = useLocale();
  const path = usePathname();
  const [open, setOpen] = useState<"search" | "keys" | null>(null);
  const [was, setWas] = useState({ search: false, keys: false });
  const [isReady, setReady] = useState(false);
  const [isMac, setMac] = useState(false);
  const home = `/${locale}/admin`;
  const show = (which: "search" | "keys") => {
    setWas((before) => ({ ...before, [which]: true }));
    setOpen(which);
  };

  useEffect(() => {
    setReady(true);
    setMac(/Mac|iPhone|iPad/.test(navigator.userAgent));
  }, []);

  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const isSearch =
        event.key.toLowerCase() === "k" && event.ctrlKey !== event.metaKey && !event.altKey && !event.shiftKey;
      if (!isSearch || event.isComposing || event.repeat) return;
      event.preventDefault();
      setWas((before) => ({ ...before, search: true }));
      setOpen((before) => (before === "search" ? null : "search"));
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, []);

  useEffect(() => {
    if (!hasSingleKeys) return;
    const read = singleKeyReader();
    const hear = (event: KeyboardEvent) => {
      const act = read(event);
      if (act === null || (act === "newExchange" && !mayBegin)) return;
      event.preventDefault();
      const place = PLACE_OF[act];
      if (place !== null) return window.location.assign(home + place);
      setWas((before) => ({ ...before, keys: true }));
      setOpen("keys");
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, [hasSingleKeys, mayBegin, home]);

  const keys = isMac ? t("keysMac") : t("keysOther");
  const look = (
    <>
      <Search aria-hidden="true" className="size-4.5 shrink-0" strokeWidth={1.75} />
      <span className="max-sm:sr-only">{t("open")}</span>
      <span aria-hidden="true" className="min-w-10 text-end font-sans text-xs text-ink-faint max-sm:hidden">
        {keys}
      </span>
    </>
  );
  return (
    <>
      {isReady ? (
        <button
          type="button"
          aria-haspopup="dialog"
          aria-keyshortcuts="Control+K Meta+K"
          title={t("openLong")}
          onClick={() => show("search")}
          onFocus={() => void loadSearch()}
          onPointerEnter={() => void loadSearch()}
          className={LOOK}
        >
          {look}
        </button>
      ) : (
        <a href={`${home}/exchanges`} title={t("openLong")} className={LOOK}>
          {look}
        </a>
      )}
      {was.search && (
        <SearchDialog
          isOpen={open === "search"}
          onOpenChange={(isOpen) => setOpen(isOpen ? "search" : null)}
          onShowKeys={() => show("keys")}
          mayBegin={mayBegin}
        />
      )}
      {was.keys && (
        <KeysDialog
          isOpen={open === "keys"}
          onOpenChange={(isOpen) => setOpen(isOpen ? "keys" : null)}
          isRecord={/^\/(zh|en)\/admin\/exchanges\/EX-[^/]+$/.test(path)}
          hasSingleKeys={hasSingleKeys}
          mayBegin={mayBegin}
          searchKeys={keys}
        />
      )}
    </>
  );
}
