-- Ids, hashes and keys are text exactly as on the wire: two spellings of the same bytes stay two ids.
-- Bodies are blobs: their lengths divide by three, so base64url and bytes map one to one, and a quarter is saved.

CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE account (
  id TEXT PRIMARY KEY,
  encryption TEXT NOT NULL,
  signing TEXT NOT NULL,
  day TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE device (
  id TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account (id),
  key TEXT NOT NULL,
  last_seq INTEGER NOT NULL DEFAULT 0,
  revoked INTEGER NOT NULL DEFAULT 0,
  day TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX device_account ON device (account);

CREATE TABLE session (
  n INTEGER PRIMARY KEY,
  token_hash TEXT NOT NULL UNIQUE,
  account TEXT NOT NULL,
  device TEXT NOT NULL REFERENCES device (id),
  expires INTEGER NOT NULL
) STRICT;
CREATE INDEX session_device ON session (device, n);
CREATE INDEX session_expires ON session (expires);

CREATE TABLE outcome (
  device TEXT NOT NULL,
  seq INTEGER NOT NULL,
  account TEXT NOT NULL,
  mid TEXT NOT NULL,
  hash TEXT NOT NULL,
  verdict TEXT NOT NULL,
  first INTEGER NOT NULL,
  PRIMARY KEY (device, seq)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX outcome_mid ON outcome (account, mid) WHERE first = 1;

CREATE TABLE space (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  owner TEXT NOT NULL,
  team TEXT,
  roster INTEGER,
  opened TEXT NOT NULL,
  seq INTEGER NOT NULL,
  chain TEXT NOT NULL,
  count INTEGER NOT NULL,
  xor TEXT NOT NULL,
  day TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE participant (
  space TEXT NOT NULL REFERENCES space (id),
  account TEXT NOT NULL,
  grant TEXT,
  barred INTEGER NOT NULL,
  PRIMARY KEY (space, account)
) STRICT, WITHOUT ROWID;
CREATE INDEX participant_account ON participant (account, space);

CREATE TABLE record (
  n INTEGER PRIMARY KEY,
  space TEXT NOT NULL REFERENCES space (id),
  key TEXT NOT NULL,
  seq INTEGER NOT NULL,
  op TEXT NOT NULL,
  hash TEXT NOT NULL,
  body BLOB,
  UNIQUE (space, key)
) STRICT;

CREATE TABLE log (
  space TEXT NOT NULL REFERENCES space (id),
  seq INTEGER NOT NULL,
  key TEXT NOT NULL,
  op TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (space, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE feed_head (account TEXT PRIMARY KEY, pos INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE feed (
  account TEXT NOT NULL,
  pos INTEGER NOT NULL,
  space TEXT NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (account, pos)
) STRICT, WITHOUT ROWID;

CREATE TABLE roster (
  team TEXT NOT NULL,
  version INTEGER NOT NULL,
  text TEXT NOT NULL,
  signer TEXT NOT NULL,
  signature TEXT NOT NULL,
  PRIMARY KEY (team, version)
) STRICT;
CREATE TABLE member (
  team TEXT NOT NULL,
  account TEXT NOT NULL,
  current INTEGER NOT NULL,
  PRIMARY KEY (team, account)
) STRICT, WITHOUT ROWID;

CREATE TABLE organisation (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  region TEXT,
  body TEXT NOT NULL
) STRICT;
CREATE TABLE team (id TEXT PRIMARY KEY, organisation TEXT NOT NULL REFERENCES organisation (id)) STRICT, WITHOUT ROWID;
CREATE INDEX team_organisation ON team (organisation);

CREATE TABLE audit (
  n INTEGER PRIMARY KEY,
  day TEXT NOT NULL,
  act TEXT NOT NULL,
  actor TEXT NOT NULL,
  subjects TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
-- Kept apart from the lines, so that lines cut off at the end are missed.
CREATE TABLE audit_head (one INTEGER PRIMARY KEY CHECK (one = 1), n INTEGER NOT NULL, hash TEXT NOT NULL) STRICT;
CREATE TRIGGER audit_stays BEFORE UPDATE ON audit BEGIN SELECT raise(ABORT, 'audit lines never change'); END;
CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit BEGIN SELECT raise(ABORT, 'audit lines are never deleted'); END;

-- The one rule of access (ParticipantReads.mayRead), used by delivery, reading and writing alike.
CREATE VIEW reader AS
SELECT participant.space AS space, participant.account AS account
FROM participant JOIN space ON space.id = participant.space
WHERE participant.barred = 0
  AND (
    space.team IS NULL
    OR (participant.account = space.owner AND space.kind <> 'register')
    OR EXISTS (
      SELECT 1 FROM member
      WHERE member.team = space.team AND member.account = participant.account AND member.current = 1
    )
  );
