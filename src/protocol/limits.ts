const KIB = 1024;

/** Sealed bodies come in these plaintext size classes (bytes), so that length says little about content. */
export const SIZE_CLASSES = [1 * KIB, 4 * KIB, 16 * KIB, 64 * KIB] as const;

export const LIMITS = {
  mutationsPerPush: 50,
  /** Bytes of one request body, all included. */
  requestBytes: 384 * KIB,
  /** The same where nobody has said yet who asks. */
  strangerBytes: 8 * KIB,
  /** Characters of sealed bodies a device puts into one push: 256 KiB, or a single body of the largest class. */
  pushBodyChars: 256 * KIB,
  /** Rows of one page of a pull, and the characters of bodies after which a page ends. */
  entriesPerPage: 200,
  pageBodyChars: 512 * KIB,
  participants: 200,
  rosterMembers: 100,
  rosterVersions: 500,
  /** Characters of a member's job title. */
  jobTitle: 80,
  /** Days an invitation may be good for, and how many wait in a team: links nobody has opened, and people to be let in. */
  invitationDays: 30,
  openInvitations: 50,
  joinRequests: 50,
  barred: 50,
  chunksPerRecord: 64,
  /** Failures nobody expected, of one mutation, after which it is parked so that the queue behind it can move. */
  failuresBeforeParking: 3,
  sessionSeconds: 3600,
  /** Seconds that a code for one more device can be used, and how many an account may make in that time. */
  linkSeconds: 600,
  linksPerAccount: 6,
  /** How many of them wait on a server at most, whoever made them. */
  linksKept: 10_000,
  /** Characters of what somebody may add when they tell that a contact is wrong. */
  wrongContactText: 300,
  /** How many such notes are kept: of one contact on one day, and of all together until a steward has read them. */
  wrongContactPerDay: 5,
  wrongContactsKept: 1000,
  /** Characters of a steward's code for a place, a team or a contact. */
  codeChars: 40,
  /** Organisations a steward's device puts into one request, and the characters of them. */
  organisationsPerImport: 200,
  importChars: 320 * KIB,
  /** Days at least between the moment people can know when something is erased, and that day. */
  warningDays: 30,
  /** Days a device keeps acknowledged rows, to heal a server restored from a backup. */
  replayDays: 35,
} as const;
