import {
  type JSONMarkType,
  type JSONNodeType,
  renderJSONContentToString,
} from "@tiptap/static-renderer/json/html-string";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import type { ReportBody } from "../schema.ts";

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as it stands in HTML, between tags and in an attribute with double quotation marks. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

const SAFE_ADDRESS = /^https?:\/\//i;

type Drawn = Parameters<typeof renderJSONContentToString<JSONMarkType, JSONNodeType>>[0];

const inside = (children: unknown): string => (Array.isArray(children) ? children.join("") : String(children ?? ""));

/** Without a prototype, so that a type named like an Object property, such as "constructor", finds nothing. */
const withoutPrototype = <Mapping extends object>(mapping: Mapping): Mapping =>
  Object.assign(Object.create(null), mapping);

const render = (locale: Locale) =>
  renderJSONContentToString<JSONMarkType, JSONNodeType>({
    nodeMapping: withoutPrototype<Drawn["nodeMapping"]>({
      doc: ({ children }) => inside(children),
      text: ({ node }) => escapeHtml(node.text ?? ""),
      paragraph: ({ children }) => `<p>${inside(children)}</p>`,
      hardBreak: () => "<br/>",
      bulletList: ({ children }) => `<ul>${inside(children)}</ul>`,
      orderedList: ({ children }) => `<ol>${inside(children)}</ol>`,
      listItem: ({ children }) => `<li>${inside(children)}</li>`,
      heading: ({ node, children }) => {
        const name = node.attrs?.level === 3 ? "h3" : "h2";
        return `<${name}>${inside(children)}</${name}>`;
      },
      blockquote: ({ node, children }) => {
        const whose: unknown = node.attrs?.attribution;
        const dash = locale === "zh" ? "——" : "— ";
        const footer = typeof whose === "string" ? `<footer>${dash}${escapeHtml(whose)}</footer>` : "";
        return `<blockquote>${inside(children)}${footer}</blockquote>`;
      },
    }),
    markMapping: withoutPrototype<Drawn["markMapping"]>({
      bold: ({ children }) => `<strong>${inside(children)}</strong>`,
      italic: ({ children }) => `<em>${inside(children)}</em>`,
      link: ({ mark, children }) => {
        const href: unknown = mark.attrs?.href;
        if (typeof href !== "string" || !SAFE_ADDRESS.test(href)) return inside(children);
        return `<a href="${escapeHtml(href)}">${inside(children)}</a>`;
      },
    }),
    // the text of nodes and marks that a later version may store
    unhandledNode: ({ children }) => inside(children),
    unhandledMark: ({ children }) => inside(children),
  });

/**
 * The body of a report as HTML, for programs that show it elsewhere: whatever was typed is text in it.
 * The pages of the portal draw it as elements instead (components/reports/report-text.tsx).
 */
export const bodyHtml = (body: ReportBody, locale: Locale): string => render(locale)({ content: body as JSONNodeType });
