import type { World } from "./guarded-world.ts";
import { blanks, change, type Guard, unnamed } from "./refusal.ts";

/** Guards of agreements and of those who signed them. */
export function guardsOfAgreements({ agreement, signatory, signing, hostParty }: World): Guard[] {
  const ofMember = (column: string, value: string) => change("AgreementPerson", signing.id, `"${column}" = ${value}`);
  return [
    {
      name: "Agreement_is_titled",
      says: "an agreement has a title in at least one language",
      attempts: unnamed("Agreement", agreement.id, "title"),
    },
    {
      name: "Agreement_texts_not_blank",
      says: "an agreement that says what it renews says something",
      attempts: blanks("Agreement", agreement.id, ["renewsZh", "renewsEn"]),
    },
    {
      name: "Agreement_renews_another",
      says: "an agreement does not renew itself",
      attempts: [change("Agreement", agreement.id, `"renewsId" = '${agreement.id}'`)],
    },
    {
      name: "Agreement_validity_in_order",
      says: "the validity of an agreement does not end before it begins",
      attempts: [change("Agreement", agreement.id, `"validFrom" = '2025-12-05', "validTo" = '2025-12-04'`)],
    },
    {
      name: "AgreementPerson_is_somebody",
      says: "whoever signed has a name or a title, or is a member",
      attempts: [
        change("AgreementPerson", signatory.id, `"nameZh" = NULL, "nameEn" = NULL, "titleZh" = NULL, "titleEn" = NULL`),
        change("AgreementPerson", signing.id, `"memberId" = NULL`),
      ],
    },
    {
      name: "AgreementPerson_texts_not_blank",
      says: "what is written of a signatory says something",
      attempts: blanks("AgreementPerson", signatory.id, [
        "nameZh",
        "nameEn",
        "titleZh",
        "titleEn",
        "organisationZh",
        "organisationEn",
      ]),
    },
    {
      name: "AgreementPerson_member_says_the_rest",
      says: "of a member who signed the delegation alone says who it is",
      attempts: [
        ...["nameZh", "nameEn", "titleZh", "titleEn", "organisationZh", "organisationEn"].map((column) =>
          ofMember(column, "'words'"),
        ),
        ofMember("namedInPublic", "true"),
        ofMember("partyId", `'${hostParty.id}'`),
      ],
    },
    {
      name: "AgreementPerson_represented_by_another",
      says: "nobody signs on their own behalf",
      attempts: [ofMember("representativeId", `'${signing.memberId}'`)],
    },
  ];
}
