"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "./button.tsx";
import { FIELD_LOOK } from "./field.ts";

/** A text to be handed on, such as a link that is shown once. */
export function CopyField({ label, text }: { label: string; text: string }) {
  const t = useTranslations("choosing");
  const id = useId();
  const [isCopied, setIsCopied] = useState(false);
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <span className="flex flex-wrap gap-2">
        <input
          id={id}
          readOnly
          value={text}
          className={`${FIELD_LOOK} min-w-0 flex-1`}
          onFocus={(event) => event.target.select()}
        />
        <Button
          type="button"
          tone="quiet"
          onClick={() => {
            void navigator.clipboard.writeText(text).then(() => setIsCopied(true));
          }}
        >
          {t("copy")}
        </Button>
      </span>
      <p role="status" className="text-xs text-ink-faint">
        {isCopied ? t("copied") : ""}
      </p>
    </div>
  );
}
