"use client";

import { type RefObject, useEffect, useRef } from "react";

/** Lets an area grow with its text in browsers without `field-sizing`. @returns the ref of the area */
export function useGrownArea(text: string | undefined): RefObject<HTMLTextAreaElement | null> {
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const { current } = area;
    if (text === undefined || !current || CSS.supports("field-sizing", "content")) return;
    current.style.height = "auto";
    current.style.height = `${current.scrollHeight + 2}px`;
  }, [text]);
  return area;
}
