"use client";

import type { Editor } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { isWebAddress } from "@/lib/reports/texts/rules.ts";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";

/** The address of the link at the cursor, or of a new link on the selected text. */
export function LinkField({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const t = useTranslations("editor");
  const current: unknown = editor.getAttributes("link").href;
  const [address, setAddress] = useState(typeof current === "string" ? current : "https://");
  const [isWrong, setIsWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const close = () => {
    onClose();
    editor.commands.focus();
  };
  const set = () => {
    const href = address.trim();
    if (!isWebAddress(href)) {
      setIsWrong(true);
      return;
    }
    const { empty } = editor.state.selection;
    const chain = editor.chain().focus().extendMarkRange("link");
    // without a selection, inserts the address itself as text
    if (empty && !editor.isActive("link")) {
      chain.insertContent({ type: "text", text: href, marks: [{ type: "link", attrs: { href } }] }).run();
    } else chain.setLink({ href }).run();
    onClose();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: handles the keys of the field inside, which has no form
    <div
      className="flex flex-wrap items-start gap-3 border-t border-hairline p-3"
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || event.keyCode === 229) return;
        if (event.key === "Escape") close();
        if (event.key === "Enter" && event.target instanceof HTMLInputElement) {
          event.preventDefault();
          set();
        }
      }}
    >
      <div className="min-w-56 flex-1">
        <TextField
          ref={field}
          label={t("linkAddress")}
          hint={t("linkHint")}
          error={isWrong ? t("linkWrong") : undefined}
          value={address}
          onChange={(typed) => {
            setAddress(typed);
            setIsWrong(false);
          }}
        />
      </div>
      <div className="flex flex-wrap gap-2 sm:pt-7">
        <Button type="button" tone="quiet" onClick={set}>
          {t("setLink")}
        </Button>
        {typeof current === "string" && (
          <Button
            type="button"
            tone="ghost"
            onClick={() => {
              editor.chain().focus().extendMarkRange("link").unsetLink().run();
              onClose();
            }}
          >
            {t("removeLink")}
          </Button>
        )}
        <Button type="button" tone="ghost" onClick={close}>
          {t("close")}
        </Button>
      </div>
    </div>
  );
}
