"use client";

import { type ReactNode, useRef } from "react";
import { isComposing } from "../../ui/text-input.ts";

/** A form beside the views, which its name opens; works without JavaScript. Escape closes it. */
export function ViewPanel({ title, children }: { title: string; children: ReactNode }) {
  const panel = useRef<HTMLDetailsElement>(null);
  return (
    <details
      ref={panel}
      className="view-panel"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || isComposing(event) || !panel.current?.open) return;
        panel.current.open = false;
        panel.current.querySelector("summary")?.focus();
      }}
    >
      <summary>{title}</summary>
      <div>{children}</div>
    </details>
  );
}
