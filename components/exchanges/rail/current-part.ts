"use client";

import { useEffect, useState } from "react";
import { type PagePartName, pageParts } from "./part-facts.ts";

/** The line on the screen on which the part that is read stands, as a share of the height from the top. */
const LINE = "-25% 0px -74% 0px";
/** A part counts as in view while some of it is below that line. */
const IN_VIEW = "-25% 0px 0px 0px";

/**
 * The part of the page in view: the one that a link led to, or in which the focus is, while it is in view; otherwise the
 * one that stands a quarter down the screen. The browser tells it, and nothing is measured while the page scrolls.
 * @returns null before it is known
 */
export function useCurrentPart(): PagePartName | null {
  const [current, setCurrent] = useState<PagePartName | null>(null);
  useEffect(() => {
    const sections = pageParts.flatMap((part) => document.getElementById(part) ?? []);
    const [onLine, inView] = [new Set<string>(), new Set<string>()];
    let chosen: string | null = null;
    // a part that was chosen is perhaps still to be scrolled to
    let wasInView = false;
    const tell = () => {
      if (chosen !== null && inView.has(chosen)) wasInView = true;
      else if (wasInView) chosen = null;
      const first = pageParts.find((part) => part === chosen) ?? pageParts.find((part) => onLine.has(part));
      // between two parts, and above the first one, the last one stays
      if (first) setCurrent(first);
    };
    const watch = (rootMargin: string, found: Set<string>) => {
      const observer = new IntersectionObserver(
        (entries) => {
          for (const { target, isIntersecting } of entries) {
            if (isIntersecting) found.add(target.id);
            else found.delete(target.id);
          }
          tell();
        },
        { rootMargin },
      );
      for (const section of sections) observer.observe(section);
      return observer;
    };
    const observers = [watch(IN_VIEW, inView), watch(LINE, onLine)];
    const choose = (part: string | undefined) => {
      if (!pageParts.some((each) => each === part) || part === undefined) return;
      chosen = part;
      wasInView = false;
      tell();
    };
    const onHash = () => {
      const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      choose(sections.find((section) => section.contains(place))?.id);
    };
    const onFocus = ({ target }: FocusEvent) =>
      choose(sections.find((section) => target instanceof Node && section.contains(target))?.id);
    window.addEventListener("hashchange", onHash);
    document.addEventListener("focusin", onFocus);
    if (location.hash !== "") onHash();
    return () => {
      for (const observer of observers) observer.disconnect();
      window.removeEventListener("hashchange", onHash);
      document.removeEventListener("focusin", onFocus);
    };
  }, []);
  return current;
}
