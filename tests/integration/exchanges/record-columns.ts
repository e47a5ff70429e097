/** Names columns by kind of answer and table, separated by spaces. */
export type ColumnLists<Kind extends string> = Readonly<Record<string, Partial<Readonly<Record<Kind, string>>>>>;

/** The columns of some lists as "Table.column", sorted; of all kinds unless some are named. */
export const listed = <Kind extends string>(lists: ColumnLists<Kind>, ...kinds: Kind[]): string[] =>
  Object.entries(lists)
    .flatMap(([table, byKind]) =>
      Object.entries<string | undefined>(byKind)
        .filter(([kind]) => kinds.length === 0 || kinds.includes(kind as Kind))
        .flatMap(([, columns]) => (columns ?? "").split(" ").map((column) => `${table}.${column}`)),
    )
    .sort();

/**
 * Every column of every table of a record, whatever its type. `public`: readers see it, or it decides what they see.
 * `key`: the same, but no answer carries the value: it joins rows, or finds a file. `private`: nothing that readers see
 * depends on it, but for the order of rows.
 */
export const PUBLIC_COLUMNS: ColumnLists<"public" | "key" | "private"> = {
  Agreement: {
    public: "act day kind renewsEn renewsZh titleEn titleZh validFrom validTo",
    key: "renewsId",
    private: "createdAt exchangeId id position updatedAt version",
  },
  AgreementParty: { key: "partyId", private: "agreementId exchangeId" },
  AgreementPerson: {
    public: "nameEn nameZh namedInPublic organisationEn organisationZh role titleEn titleZh",
    key: "memberId partyId representativeId",
    private: "agreementId createdAt exchangeId id position updatedAt version",
  },
  Delegation: {
    public: "headcount takenOverAt",
    private: "createdAt enteredById exchangeId id partyId updatedAt version",
  },
  DelegationMember: {
    public:
      "nameEn nameZh namedInPublic protocolOrder role sentGreetings status titleEn titleProvisionalEn titleProvisionalZh titleZh unitNameEn unitNameZh",
    key: "id onBehalfOfId",
    private: "appointmentId createdAt delegationId exchangeId personId rank updatedAt",
  },
  DelegationOthers: {
    public: "count isPublic labelEn labelZh unitNameEn unitNameZh",
    private: "createdAt delegationId exchangeId id position updatedAt",
  },
  DiscussionGroup: {
    public: "code nameEn nameZh status",
    key: "itemId stopId",
    private: "createdAt exchangeId id position updatedAt version",
  },
  Exchange: {
    public:
      "code dateNote firstDay isSample kind lastDay placeEn placeZh precision status themeEn themeZh timezone titleEn titleZh",
    key: "seriesId",
    private:
      "cancelReason createdAt createdById creatorId discardedAt discardedById id purposeEn purposeZh returnOfId updatedAt version visibility wordsKey",
  },
  ExchangeParty: {
    public: "role stopFrom stopTo",
    key: "institutionId unitId",
    private:
      "coordinatorId createdAt exchangeId fileNumber id planConfirmedAt planConfirmedById position updatedAt version",
  },
  GroupParticipant: { private: "exchangeId groupId memberId role" },
  GroupTopic: { key: "topicId", private: "groupId position" },
  ItemChair: { key: "memberId", private: "exchangeId itemId" },
  ItineraryItem: {
    public:
      "audienceCount audienceEn audienceIsApproximate audienceZh day endAt kind partOfDay placeEn placeZh position startAt status titleEn titleZh",
    key: "id stopId",
    private: "createdAt exchangeId icalSequence icalUid updatedAt version",
  },
  Media: {
    public: "height id mime width widths",
    key: "storageKey",
    private: "createdAt ownerInstitutionId reportId sha256 sizeBytes uploadedById",
  },
  MemberStop: { key: "stopId", private: "exchangeId memberId" },
  Minute: { private: "createdAt exchangeId groupId id itemId scope status updatedAt version visitId" },
  MinuteItem: {
    private:
      "confidential createdAt exchangeId id kind minuteId sequence sourceLocale speakerMemberId topicId updatedAt version",
  },
  MinuteItemText: { private: "locale minuteItemId text" },
  Outcome: {
    public: "code kind standing titleEn titleZh",
    private: "createdAt exchangeId id minuteItemId position updatedAt version",
  },
  Pairing: { key: "guestUnitId hostUnitId", private: "groupId position" },
  RecordSection: { private: "changedAt changedById exchangeId kind version" },
  Report: {
    public: "kind slug",
    key: "exchangeId id",
    private:
      "coverAltEn coverAltZh coverCaptionEn coverCaptionZh coverCredit coverId createdAt ownerInstitutionId updatedAt version",
  },
  ReportDraft: {
    private:
      "author body createdAt editedAt editedById editor id photographer reviewer sourceHash summary title translationId version wasReplaced",
  },
  ReportTranslation: {
    public: "isSource locale publishedAt status",
    key: "id liveVersionId reportId",
    private:
      "author body createdAt editedAt editedById editor photographer reviewer sourceHash summary title updatedAt version",
  },
  ReportVersion: {
    public:
      "author body coverAlt coverCaption coverCredit createdAt editor photographer reviewer sourceHash summary title",
    key: "coverId id",
    private: "createdById number reason translationId",
  },
  RecordPresence: { private: "exchangeId part seenAt userId" },
  SeenRecord: { private: "exchangeId expiresAt schemaVersion seenAt snapshot snapshotVersions userId versions" },
  SourceNote: {
    public: "commentEn commentZh isPublic quote",
    private: "createdAt exchangeId id position updatedAt version",
  },
  StopHeadcount: { public: "headcount", key: "stopId", private: "delegationId exchangeId" },
  StatusChange: { private: "at byId exchangeId from id to" },
  UndoEntry: { private: "action at before byId exchangeId expiresAt id key subjectId" },
  Visit: { key: "baseId", private: "exchangeId id itemId" },
  VisitObservation: { private: "locale text visitId" },
  VisitUnit: { private: "unitId visitId" },
};

/**
 * Every column of the tables that a copy takes over. `copied`: the copy has the same value. `own`: the copy gets a value
 * of its own, such as an id or a day. `leftBehind`: the copy begins with the column's default.
 */
export const COPIED_COLUMNS: ColumnLists<"copied" | "own" | "leftBehind"> = {
  Exchange: {
    copied: "kind placeEn placeZh purposeEn purposeZh seriesId themeEn themeZh",
    own: "code createdAt createdById creatorId firstDay id isSample lastDay precision returnOfId status timezone titleEn titleZh updatedAt version wordsKey",
    leftBehind: "cancelReason dateNote discardedAt discardedById visibility",
  },
  ExchangeParty: {
    copied: "institutionId role unitId",
    own: "createdAt exchangeId id position stopFrom stopTo updatedAt version",
    leftBehind: "coordinatorId fileNumber planConfirmedAt planConfirmedById",
  },
  Delegation: {
    own: "createdAt exchangeId id partyId updatedAt version",
    leftBehind: "enteredById headcount takenOverAt",
  },
  ItineraryItem: {
    copied: "kind partOfDay placeEn placeZh position titleEn titleZh",
    own: "createdAt day endAt exchangeId icalSequence icalUid id startAt status stopId updatedAt version",
    leftBehind: "audienceCount audienceEn audienceIsApproximate audienceZh",
  },
  Visit: { copied: "baseId", own: "exchangeId id itemId" },
  DiscussionGroup: {
    copied: "code nameEn nameZh position",
    own: "createdAt exchangeId id itemId status stopId updatedAt version",
  },
  Pairing: { copied: "guestUnitId hostUnitId position", own: "groupId" },
  GroupTopic: { copied: "position topicId", own: "groupId" },
};

/**
 * The columns that no snapshot takes from the tables that it freezes. `place`: where a row stands in the snapshot says it,
 * under which other row and in which order. `upkeep`: the portal keeps it to edit the row. `apart`: it is no part of the
 * record that the colleges agree on.
 */
export const LEFT_OUT_OF_SNAPSHOT: ColumnLists<"place" | "upkeep" | "apart"> = {
  Agreement: { place: "exchangeId position", upkeep: "createdAt updatedAt version" },
  AgreementParty: { place: "agreementId exchangeId" },
  AgreementPerson: { place: "agreementId exchangeId position", upkeep: "createdAt updatedAt version" },
  Delegation: { place: "exchangeId partyId", upkeep: "createdAt id updatedAt version" },
  DelegationMember: { place: "delegationId exchangeId", upkeep: "createdAt updatedAt", apart: "appointmentId" },
  DelegationOthers: { place: "delegationId exchangeId position", upkeep: "createdAt updatedAt" },
  DiscussionGroup: { place: "exchangeId position", upkeep: "createdAt updatedAt version" },
  Exchange: {
    upkeep: "createdAt createdById creatorId id updatedAt version",
    apart: "cancelReason discardedAt discardedById visibility wordsKey",
  },
  ExchangeParty: {
    place: "exchangeId position",
    upkeep: "createdAt id updatedAt version",
    apart: "coordinatorId planConfirmedAt planConfirmedById",
  },
  GroupParticipant: { place: "exchangeId groupId" },
  GroupTopic: { place: "groupId position" },
  ItemChair: { place: "exchangeId itemId" },
  ItineraryItem: { place: "exchangeId", upkeep: "createdAt updatedAt version", apart: "icalSequence icalUid" },
  MemberStop: { place: "exchangeId memberId" },
  Minute: { place: "exchangeId", upkeep: "createdAt id updatedAt version" },
  MinuteItem: { place: "exchangeId minuteId sequence", upkeep: "createdAt updatedAt version" },
  MinuteItemText: { place: "minuteItemId" },
  Outcome: { place: "exchangeId position", upkeep: "createdAt id updatedAt version" },
  Pairing: { place: "groupId position" },
  RecordSection: { upkeep: "changedAt changedById exchangeId kind version" },
  RecordPresence: { apart: "exchangeId part seenAt userId" },
  SeenRecord: { apart: "exchangeId expiresAt schemaVersion seenAt snapshot snapshotVersions userId versions" },
  SourceNote: { place: "exchangeId position", upkeep: "createdAt updatedAt version" },
  StopHeadcount: { place: "delegationId exchangeId" },
  StatusChange: { apart: "at byId exchangeId from id to" },
  UndoEntry: { apart: "action at before byId exchangeId expiresAt id key subjectId" },
  Visit: { place: "exchangeId itemId" },
  VisitObservation: { place: "visitId" },
  VisitUnit: { place: "visitId" },
};
