import { doc, h, list, p, quote } from "../document.ts";
import type { TranslationFacts } from "../write/facts.ts";

/** The report in English, which is the language of the source, but not in its words. */
export const reportInEnglish: TranslationFacts = {
  status: "PUBLISHED",
  isSource: true,
  title: "From south to north: a delegation from Guangdong visits Harbin Institute of Petroleum",
  summary:
    "On December 5, six members of Guangdong Technology College were the guests of Harbin Institute of Petroleum. Three pairs of schools sat down together, and the guests saw four of the host’s practice bases.",
  body: doc(
    p(
      "On December 5, a delegation of six from Guangdong Technology College came to Harbin Institute of Petroleum for an exchange between the two colleges. Both belong to China KEPEI Education Group, one in the south and one in the north, and their visits to each other have a name of their own: “south-north exchanges, enduring cold and heat”. This meeting carried the tradition further, and took the two a firm step forward in growing together within the group.",
    ),
    h("The meeting"),
    p(
      "The guests were deans of three schools, Marxism, Foreign Languages and Construction, and so brought several disciplines of the arts and sciences to the table. President Wang Yining, Vice President Kang Pingjun and deans of the schools concerned took part for the host. The source also names the office of the group’s Human Resources Director; whether that is one more person or a second office of the President, the record leaves open.",
    ),
    p(
      "Wang Yining said that distance and climate may divide the two colleges, but that their mission is one and the same: to foster virtue and to cultivate talent. She then described three core tasks of the institute’s recent work:",
    ),
    list(
      "building a provincial-level model of Party building",
      "audit evaluation",
      "establishing a master’s degree programme",
    ),
    p(
      "The institute, she said, is reforming its management so as to educate the capable people whom industry asks for, is building a name for its teaching, and continues to strengthen the foundations of its master’s programme.",
    ),
    p(
      "Zhao Yuhong, Dean of the School of Marxism at Guangdong Technology College, put the purpose of the visit in a phrase:",
    ),
    quote(
      "solving practical problems and seeking answers through dialogue",
      "Zhao Yuhong, Dean of the School of Marxism, Guangdong Technology College",
    ),
    p(
      "Contact between the colleges has thus moved on from exchanges of a general kind to well-aimed matching and cooperation of substance.",
    ),
    h("Discussion in groups"),
    p("Representatives of both sides then met school by school, in three groups:"),
    list(
      "the School of Marxism of Guangdong Technology College with the School of Marxism of Harbin Institute of Petroleum",
      "the School of Foreign Languages with the School of Foreign Languages",
      "the School of Construction of Guangdong Technology College with the School of Human Settlements and Environment of Harbin Institute of Petroleum",
    ),
    h("Visits"),
    p("The delegation also went to see four places where the institute teaches through practice:"),
    list(
      "the JD Low-Altitude Logistics Modern Industry College",
      "the Cross-Border Digital Commerce Modern Industry College",
      "the Iron Man Spirit Education Hall",
      "the Innovation and Entrepreneurship College",
    ),
    p(
      "What has been built there shows how far the institute has come, with the guidance and resources of the group, in bringing education and industry together and in teaching innovation and entrepreneurship.",
    ),
    h("Directions"),
    p(
      "In three directions the two colleges have advantages of their own, with the platform and the mechanisms of the group behind them:",
    ),
    list("the sharing of resources", "the joint development of courses", "the joint building of practice bases"),
    p(
      "The group will go on supporting substantive exchange between the two at many levels, so that each learns from the other, develops with the other and keeps a character of its own, and both bring new life to higher education.",
    ),
  ),
};
