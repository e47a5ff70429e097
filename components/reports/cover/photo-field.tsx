"use client";

import { ImagePlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type DragEvent, useEffect, useRef, useState } from "react";
import { type ImageMention, imageAddress, imageSources, MAX_IMAGE_BYTES } from "@/lib/media/rules.ts";
import { useIdempotencyKeys } from "../../editing/idempotency-keys.ts";
import { SignInInNewTab } from "../../editing/sign-in-in-new-tab.tsx";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import { type Uploaded, uploadPhoto } from "./photo-upload.ts";

const TYPES = "image/jpeg,image/png,image/webp,image/avif";

type PhotoFieldProps<Result> = {
  image: ImageMention | null;
  /** the description of the photo; may be incomplete */
  alt: string;
  /** the address of the upload; the field adds the key of each upload */
  address: string;
  onUploaded: (result: Result) => void;
  onRemove: () => void;
};

/** A photo that can be chosen, dropped, replaced or removed; shows the progress, and asks before it removes. */
export function PhotoField<Result>({ image, alt, address, onUploaded, onRemove }: PhotoFieldProps<Result>) {
  const t = useTranslations("media");
  const refusals = useTranslations("refusals");
  const input = useRef<HTMLInputElement>(null);
  const running = useRef<AbortController | null>(null);
  const keys = useIdempotencyKeys();
  const [share, setShare] = useState<number | null>(null);
  const [outcome, setOutcome] = useState<Exclude<Uploaded<Result>, { kind: "done" }> | null>(null);
  const chooser = useRef<HTMLButtonElement>(null);
  const wasPressed = useRef(false);
  // the pressed button has disappeared with the photo, so that the upload button takes the focus
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs once for each photo, not for each object
  useEffect(() => {
    if (share !== null || !wasPressed.current || document.activeElement !== document.body) return;
    wasPressed.current = false;
    chooser.current?.focus({ preventScroll: true });
  }, [share, image?.id]);

  const send = async (file: File | undefined) => {
    if (!file || running.current) return;
    if (file.size > MAX_IMAGE_BYTES) {
      setOutcome({ kind: "refused", code: "image_too_large", details: {} });
      return;
    }
    const controller = new AbortController();
    running.current = controller;
    setOutcome(null);
    setShare(0);
    const content = [file.name, file.size, file.lastModified, image?.id];
    const key = keys.keyFor(content);
    const join = address.includes("?") ? "&" : "?";
    const uploaded = await uploadPhoto<Result>(file, {
      address: `${address}${join}key=${key}`,
      signal: controller.signal,
      onProgress: setShare,
    });
    running.current = null;
    setShare(null);
    if (input.current) input.current.value = "";
    if (uploaded.kind === "done") {
      keys.done(content);
      onUploaded(uploaded.result);
    } else setOutcome(uploaded);
  };
  const drop = {
    onDragOver: (event: DragEvent) => event.preventDefault(),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      void send(event.dataTransfer.files[0]);
    },
  };
  const choose = () => {
    wasPressed.current = true;
    input.current?.click();
  };
  return (
    <fieldset aria-label={t("photo")} className="grid min-w-0 content-start gap-3" {...drop}>
      <input
        ref={input}
        type="file"
        accept={TYPES}
        tabIndex={-1}
        aria-hidden="true"
        className="sr-only"
        onChange={(event) => void send(event.target.files?.[0])}
      />
      {image ? (
        // biome-ignore lint/performance/noImgElement: uploaded images never pass through Next's image optimizer
        <img
          key={image.id}
          src={imageAddress(image.id, image.widths[0] ?? image.width)}
          srcSet={imageSources(image)}
          sizes="(min-width: 64rem) 28rem, 100vw"
          width={image.width}
          height={image.height}
          alt={alt || t("preview")}
          className="h-auto max-h-80 w-full rounded-[3px] bg-leaf object-contain"
        />
      ) : (
        <div className="grid min-h-44 place-content-center justify-items-center gap-3 rounded-[3px] border border-dashed border-rule p-5 text-center">
          <ImagePlus aria-hidden="true" className="size-6 text-ink-faint" strokeWidth={1.5} />
          <p className="text-sm text-ink-soft">{t("drop")}</p>
          <Button ref={chooser} type="button" tone="quiet" onClick={choose} aria-disabled={share !== null}>
            {t("choose")}
          </Button>
          <p className="text-xs text-ink-faint">{t("formats")}</p>
        </div>
      )}
      <div aria-live="polite" className="grid gap-3 empty:hidden">
        {share !== null && (
          <div className="flex items-center gap-4 text-sm">
            <div className="grid flex-1 gap-1.5">
              <span>{share < 1 ? t("uploading") : t("processing")}</span>
              <ProgressBar label={t("uploading")} value={share} />
            </div>
            <Button type="button" tone="ghost" onClick={() => running.current?.abort()}>
              {t("cancel")}
            </Button>
          </div>
        )}
        {outcome?.kind === "refused" && (
          <Notice tone="refusal">
            {refusals(outcome.code, { ...outcome.details })}
            {outcome.code === "sign_in_needed" && <SignInInNewTab />}
          </Notice>
        )}
        {outcome?.kind === "failed" && <Notice tone="refusal">{t("failed")}</Notice>}
        {outcome?.kind === "cancelled" && <Notice tone="plain">{t("cancelled")}</Notice>}
      </div>
      {image && share === null && (
        <div className="flex flex-wrap items-center gap-2">
          <Button ref={chooser} type="button" tone="quiet" onClick={choose}>
            {t("replace")}
          </Button>
          <ConfirmDialog
            title={t("removeTitle")}
            text={t("removeText")}
            confirmLabel={t("remove")}
            tone="danger"
            trigger={
              <Button type="button" tone="ghost">
                {t("remove")}
              </Button>
            }
            onConfirm={() => {
              setOutcome(null);
              wasPressed.current = true;
              onRemove();
            }}
          />
          <p className="text-xs text-ink-faint">{t("formats")}</p>
        </div>
      )}
    </fieldset>
  );
}
