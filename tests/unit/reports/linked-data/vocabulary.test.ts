import { expect, test } from "vitest";
import { linkedDataText } from "@/lib/platform/linked-data.ts";
import { linkedThings, problemsOf } from "@/tests/support/vocabulary.ts";

const article = { "@type": "NewsArticle", headline: "A visit", inLanguage: "en" };

test.each([
  ["a type that does not exist", { "@type": "NewsStory" }, "type NewsStory"],
  ["a property that does not exist", { ...article, titel: "x" }, "no such property"],
  ["a property of another type", { ...article, organizer: { "@type": "Person" } }, "not of NewsArticle"],
  ["a value of another type", { ...article, about: { "@type": "Event", location: { "@type": "Person" } } }, "Person"],
  ["a day that is none", { ...article, datePublished: "5 December" }, "5 December"],
  ["a text where a thing belongs", { ...article, author: "Li Ming" }, "Li Ming"],
  ["a thing without a type", { ...article, about: { name: "x" } }, "no @type"],
  ["a property that was replaced", { "@type": "Event", attendees: { "@type": "Person" } }, "no such property"],
])("the check of the vocabulary finds %s", (_what, thing, problem) => {
  const problems = problemsOf(thing);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(problem);
});

test("the check takes what schema.org knows", () => {
  expect(problemsOf({ ...article, datePublished: "2025-12-08", isPartOf: { "@id": "https://example.edu/" } })).toEqual(
    [],
  );
  const attendee = { "@type": "OrganizationRole", roleName: "Dean", attendee: { "@type": "Person", name: "Li Ming" } };
  expect(problemsOf({ "@type": "Event", attendee })).toEqual([]);
});

test("no typed text ends the element or begins a comment in it, and programs read it as it was typed", () => {
  const headline = '</script><script>alert(1)</script><!-- <script ]]> &lt; \u2028\u2029 "quoted" \\u003c';
  const text = linkedDataText([{ ...article, headline }]);
  expect(text).not.toMatch(/[<>&\u2028\u2029]/);
  expect(linkedThings(`<script type="application/ld+json">${text}</script>`)).toEqual([{ ...article, headline }]);
});
