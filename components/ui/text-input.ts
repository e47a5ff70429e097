"use client";

import { type ChangeEvent, type CompositionEvent, type KeyboardEvent, useRef, useState } from "react";
import { useEarlyInput } from "./early-input.ts";

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * Whether a key belongs to an open composition of an input method, as in Chinese. Such a key chooses characters and
 * must not send, pick, move or close anything. Safari reports it only by the key code 229.
 */
export const isComposing = (event: KeyboardEvent): boolean =>
  event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229;

/** Android keyboards compose every word in every language: waiting for the end would report nothing before a space. */
const composesEverything = (): boolean => /Android/i.test(navigator.userAgent);

type TextInput<E extends Field> = {
  /** the id of the field */
  id: string;
  value: string | undefined;
  onChange: ((text: string) => void) | undefined;
  onKeyDown?: ((event: KeyboardEvent<E>) => void) | undefined;
};

/**
 * Makes a text field safe for input methods. Unfinished pinyin stays in the field until it is converted, and no key of
 * a composition reaches the caller or sends the form.
 */
export function useTextInput<E extends Field>({ id, value, onChange, onKeyDown }: TextInput<E>) {
  const [draft, setDraft] = useState<string | null>(null);
  const isHeld = useRef(false);
  const give = (text: string) => {
    setDraft(null);
    onChange?.(text);
  };
  useEarlyInput(id, give);
  return {
    ...(value !== undefined && { value: draft ?? value }),
    onChange: (event: ChangeEvent<E>) => {
      if (isHeld.current) setDraft(event.target.value);
      else give(event.target.value);
    },
    onCompositionStart: () => {
      isHeld.current = !composesEverything();
    },
    onCompositionEnd: (event: CompositionEvent<E>) => {
      if (!isHeld.current) return;
      isHeld.current = false;
      give(event.currentTarget.value);
    },
    onKeyDown: (event: KeyboardEvent<E>) => {
      if (!isComposing(event)) onKeyDown?.(event);
      else if (event.key === "Enter" && event.currentTarget instanceof HTMLInputElement) event.preventDefault();
    },
  };
}

/**
 * Makes a native field, such as a day, safe to type in. The browser reports "" while parts are missing, and the year 2
 * on the way to 2025. Such values stay in the field; only a complete value is reported.
 * @param isWhole whether a value is complete and plausible
 */
export function useNativePicker(
  {
    id,
    value,
    onChange,
    onBlur,
  }: Omit<TextInput<HTMLInputElement>, "onKeyDown"> & { onBlur?: (() => void) | undefined },
  isWhole: (text: string) => boolean,
) {
  const [draft, setDraft] = useState<string | null>(null);
  useEarlyInput(id, (text) => isWhole(text) && onChange?.(text));
  return {
    ...(value !== undefined && { value: draft ?? value }),
    onChange: (event: ChangeEvent<HTMLInputElement>) => {
      const { value: text, validity } = event.target;
      const isDone = !validity.badInput && (text === "" || isWhole(text));
      setDraft(isDone ? null : text);
      if (isDone) onChange?.(text);
    },
    onBlur: () => {
      setDraft(null);
      onBlur?.();
    },
  };
}
