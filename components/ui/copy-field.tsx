"use client";

import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState } from "react";
import { Button } from "./button.tsx";
import { FIELD_LOOK } from "./field.ts";

/** A text to copy, such as a link that is shown once. Takes the focus, because the button that made it is gone. */
export function CopyField({ label, text }: { label: string; text: string }) {
  const t = useTranslations("choosing");
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [announcement, setAnnouncement] = useState("");
  useEffect(() => field.current?.focus(), []);
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      setAnnouncement(t("copied"));
    } catch {
      // copying needs https and the person's permission; otherwise selects the text, to be copied by keyboard
      setAnnouncement(t("copyByHand"));
    }
  };
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <span className="flex flex-wrap gap-2">
        <input
          id={id}
          ref={field}
          readOnly
          value={text}
          className={`${FIELD_LOOK} min-w-0 flex-[1_1_14rem]`}
          onFocus={(event) => event.target.select()}
        />
        <Button type="button" tone="quiet" onClick={() => void copy()}>
          {t("copy")}
        </Button>
      </span>
      <p role="status" className="min-h-5 text-xs text-ink-soft">
        {announcement}
      </p>
    </div>
  );
}
