"use client";

import { SlidersHorizontal } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useId, useOptimistic, useRef, useState, useTransition } from "react";
import { Button } from "./button.tsx";
import { SelectField } from "./select-field.tsx";
import { TextField } from "./text-field.tsx";

/** Typing is over after such a pause. */
const PAUSE_MS = 300;

/** A choice by which a list is filtered or sorted. */
export type ListChoice = {
  /** the name of its value in the address */
  name: string;
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  /** the value that the address does not name; "" unless given */
  none?: string;
  /** stands behind "More filters" until it filters something */
  isRare?: boolean;
};

/** By the names that they have in the address. */
type Values = Readonly<Record<string, string>>;

type ListFilterProps = {
  /** the address of the list */
  action: string;
  search?: { label: string; placeholder?: string; value: string };
  choices: readonly ListChoice[];
};

/**
 * Filters and sorts a list as one chooses: the address has the choices, the page stays where it is, and so does the focus.
 * What is typed counts after a pause, and never while an input method composes it. Without JavaScript it is a form with a
 * button. On a narrow page all choices are behind one button.
 */
export function ListFilter({ action, search, choices }: ListFilterProps) {
  const t = useTranslations("lists");
  const router = useRouter();
  const id = useId();
  const [isBusy, start] = useTransition();
  const values: Values = Object.fromEntries(choices.map(({ name, value }) => [name, value]));
  const [shown, show] = useOptimistic<Values & { q: string }>({ ...values, q: search?.value ?? "" });
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isTyping = useRef(false);
  const latest = useRef(shown);
  latest.current = typed === null ? shown : { ...shown, q: typed };

  // what is typed gives way to the address that one goes back to
  useEffect(() => {
    const forget = () => {
      clearTimeout(timer.current);
      isTyping.current = false;
      setTyped(null);
    };
    window.addEventListener("popstate", forget);
    return () => {
      clearTimeout(timer.current);
      window.removeEventListener("popstate", forget);
    };
  }, []);

  const noneOf = (name: string) => choices.find((choice) => choice.name === name)?.none ?? "";
  const go = (next: typeof shown, how: "push" | "replace") => {
    clearTimeout(timer.current);
    const query = new URLSearchParams(
      Object.entries(next).filter(([name, value]) => value.trim() !== "" && value !== noneOf(name)),
    );
    start(() => {
      show(next);
      router[how](query.size === 0 ? action : `${action}?${query}`, { scroll: false });
    });
  };
  const choose = (name: string, value: string) => {
    isTyping.current = false;
    go({ ...latest.current, [name]: value }, "push");
  };
  const type = (text: string) => {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      // one word is one step back, however often the typing paused
      go({ ...latest.current, q: text }, isTyping.current ? "replace" : "push");
      isTyping.current = true;
    }, PAUSE_MS);
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    go(latest.current, isTyping.current ? "replace" : "push");
  };
  const used = choices.filter(({ name }) => shown[name] !== noneOf(name));
  const rare = choices.filter(({ name, isRare }) => isRare && !used.some((each) => each.name === name));
  const field = ({ name, label, options, none = "" }: ListChoice) => (
    <div key={name} className="list-filter-choice">
      <SelectField
        name={name}
        label={label}
        hideLabel
        value={shown[name] ?? none}
        onChange={(value) => choose(name, value)}
        options={options.map((option) => ({
          ...option,
          label: option.value === none ? t("choice", { label, value: option.label }) : option.label,
        }))}
      />
    </div>
  );
  return (
    <search className="list-filter" aria-busy={isBusy} data-open={isOpen || undefined}>
      <form action={action} method="get" onSubmit={send} className="list-filter-row">
        {search && (
          <div className="list-filter-search">
            <TextField
              name="q"
              type="search"
              label={search.label}
              hideLabel
              placeholder={search.placeholder ?? search.label}
              value={typed ?? shown.q}
              onChange={type}
              onBlur={() => {
                isTyping.current = false;
              }}
              maxLength={100}
              autoComplete="off"
            />
          </div>
        )}
        {choices.length > 0 && (
          <span className="list-filter-toggle">
            <Button
              type="button"
              tone="quiet"
              className="px-3"
              aria-expanded={isOpen}
              aria-controls={id}
              onClick={() => setIsOpen(!isOpen)}
            >
              <SlidersHorizontal aria-hidden="true" className="size-4" />
              {t("filter", { count: used.length })}
            </Button>
          </span>
        )}
        <div id={id} className="list-filter-choices">
          {choices.filter((choice) => !rare.includes(choice)).map(field)}
          {rare.length > 0 && (
            <span className="list-filter-more">
              <Button
                type="button"
                tone="ghost"
                aria-expanded={isOpen}
                aria-controls={`${id}-more`}
                onClick={() => setIsOpen(!isOpen)}
              >
                {t("more")}
              </Button>
            </span>
          )}
          <div id={`${id}-more`} className="list-filter-rare">
            {rare.map(field)}
          </div>
          {(used.length > 0 || shown.q !== "") && (
            <a href={action} className="inline-flex min-h-11 items-center px-1 text-sm">
              {t("clear")}
            </a>
          )}
        </div>
        <span className="list-filter-send">
          <Button type="submit" tone="quiet">
            {t("show")}
          </Button>
        </span>
      </form>
    </search>
  );
}
