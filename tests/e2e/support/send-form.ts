import type { APIRequestContext, APIResponse } from "@playwright/test";

/**
 * Sends the first form of a page as a browser without JavaScript does: with its hidden fields and what is typed.
 * @param options.headers what the headers that say where the form came from
 */
export async function sendForm(
  request: APIRequestContext,
  options: { path: string; typed: Record<string, string>; headers: Record<string, string> },
): Promise<APIResponse> {
  const { path, typed, headers } = options;
  const page = await (await request.get(path)).text();
  const form = /<form\b.*?<\/form>/s.exec(page)?.[0] ?? "";
  const hidden = [...form.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)].map(([tag]) => [
    attribute(tag, "name"),
    attribute(tag, "value"),
  ]);
  if (!hidden.some(([name]) => name?.startsWith("$ACTION"))) throw new Error(`${path} has no form with an action`);
  return request.post(path, { multipart: { ...Object.fromEntries(hidden), ...typed }, headers, maxRedirects: 0 });
}

const attribute = (tag: string, name: string): string =>
  (new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? "").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
