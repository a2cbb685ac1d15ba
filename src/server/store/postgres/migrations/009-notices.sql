-- What each table is for stands in ../../sqlite/migrations/009-notices.sql.
CREATE TABLE push_address (
  device TEXT COLLATE "C" PRIMARY KEY REFERENCES device (id),
  account TEXT COLLATE "C" NOT NULL REFERENCES account (id),
  endpoint TEXT NOT NULL,
  p256dh TEXT NOT NULL,
  auth TEXT NOT NULL
);
CREATE INDEX push_address_account ON push_address (account);

CREATE TABLE mailbox (
  team TEXT COLLATE "C" PRIMARY KEY,
  address TEXT NOT NULL,
  often TEXT NOT NULL,
  hour BIGINT NOT NULL,
  quiet_from BIGINT,
  quiet_to BIGINT,
  state TEXT NOT NULL,
  rest BIGINT,
  reminded TEXT,
  asked_day TEXT NOT NULL,
  asked BIGINT NOT NULL
);

CREATE TABLE notice (
  kind TEXT COLLATE "C" NOT NULL,
  id TEXT COLLATE "C" NOT NULL,
  due BIGINT,
  tries BIGINT NOT NULL,
  fresh BIGINT NOT NULL,
  PRIMARY KEY (kind, id)
);
CREATE INDEX notice_due ON notice (due);

CREATE TABLE unanswered (
  space TEXT COLLATE "C" PRIMARY KEY REFERENCES space (id) ON DELETE CASCADE,
  team TEXT COLLATE "C" NOT NULL,
  day TEXT COLLATE "C" NOT NULL
);
CREATE INDEX unanswered_team ON unanswered (team, day);
