import {
  type JSONMarkType,
  type JSONNodeType,
  renderJSONContentToReactElement,
} from "@tiptap/static-renderer/json/react";
import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import type { AnchoredBody } from "@/lib/reports/contents/rules.ts";
import type { ReportBody } from "@/lib/reports/schema.ts";

type Drawn = Parameters<typeof renderJSONContentToReactElement<JSONMarkType, JSONNodeType>>[0];

// Without a prototype, so that a node type named like an Object property, such as "constructor", finds nothing.
const nodes: Drawn["nodeMapping"] = Object.assign(Object.create(null), {
  doc: ({ children }) => <>{children}</>,
  paragraph: ({ children }) => <p>{children}</p>,
  text: ({ node }) => <>{node.text}</>,
  hardBreak: () => <br />,
  bulletList: ({ children }) => <ul>{children}</ul>,
  orderedList: ({ children }) => <ol>{children}</ol>,
  listItem: ({ children }) => <li>{children}</li>,
  heading: ({ node, children }) => {
    const id = typeof node.attrs?.anchor === "string" ? node.attrs.anchor : undefined;
    return node.attrs?.level === 3 ? <h3 id={id}>{children}</h3> : <h2 id={id}>{children}</h2>;
  },
  blockquote: ({ node, children }) => <Quotation attribution={node.attrs?.attribution}>{children}</Quotation>,
} satisfies Drawn["nodeMapping"]);

const marks: Drawn["markMapping"] = Object.assign(Object.create(null), {
  bold: ({ children }) => <strong>{children}</strong>,
  italic: ({ children }) => <em>{children}</em>,
  link: ({ mark, children }) => <SafeLink href={mark.attrs?.href}>{children}</SafeLink>,
} satisfies Drawn["markMapping"]);

const render = renderJSONContentToReactElement<JSONMarkType, JSONNodeType>({
  nodeMapping: nodes,
  markMapping: marks,
  // Shows the text of unknown nodes and marks, which a later version may store, as plain text.
  unhandledNode: ({ children }) => <>{children}</>,
  unhandledMark: ({ children }) => <>{children}</>,
});

/**
 * The text of a report. Renders its document node by node as elements, so that no typed text becomes HTML.
 * @param body as it is stored, or with anchors at its headings
 */
export function ReportText({ body }: { body: ReportBody | AnchoredBody }) {
  return <div className="report-text">{render({ content: body as JSONNodeType })}</div>;
}

/** A quotation with its attribution below it. */
function Quotation({ attribution, children }: { attribution: unknown; children: ReactNode }) {
  const locale = useLocale();
  return (
    <blockquote>
      {children}
      {typeof attribution === "string" && (
        <footer className="mt-1 text-sm text-ink-faint">
          {locale === "zh" ? `——${attribution}` : `— ${attribution}`}
        </footer>
      )}
    </blockquote>
  );
}

/** A link to a safe address; any other address shows only the text. */
function SafeLink({ href, children }: { href: unknown; children: ReactNode }) {
  if (typeof href !== "string" || !/^(https?:\/\/|mailto:|\/(?!\/))/i.test(href)) return <>{children}</>;
  return (
    <a href={href} rel="noopener nofollow">
      {children}
    </a>
  );
}
