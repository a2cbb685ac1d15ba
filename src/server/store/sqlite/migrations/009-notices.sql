-- Where a device can be told that its account has news (Web Push): only of those whose person asked for it. The address is
-- one for all accounts of a device, so equal ones link them: decision 006.
CREATE TABLE push_address (
  device TEXT PRIMARY KEY REFERENCES device (id),
  account TEXT NOT NULL REFERENCES account (id),
  endpoint TEXT NOT NULL,
  p256dh TEXT NOT NULL,
  auth TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX push_address_account ON push_address (account);

-- The mailbox of a team, and how often it wants to hear of news. Hours are those of England. `rest` is in seconds, and gone
-- once it is over; the rest are days.
CREATE TABLE mailbox (
  team TEXT PRIMARY KEY,
  address TEXT NOT NULL,
  often TEXT NOT NULL,
  hour INTEGER NOT NULL,
  quiet_from INTEGER,
  quiet_to INTEGER,
  state TEXT NOT NULL,
  rest INTEGER,
  reminded TEXT,
  asked_day TEXT NOT NULL,
  asked INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What is to be told, until it was. `id` is a device or a team. `due` (seconds, five minutes at the finest) is null until
-- somebody has planned it; while it is being told, it is when that may be tried again. `fresh`: there is news since.
CREATE TABLE notice (
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  due INTEGER,
  tries INTEGER NOT NULL,
  fresh INTEGER NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX notice_due ON notice (due);

-- Concerns about which nobody on their team has written anything yet, and the day they came.
CREATE TABLE unanswered (
  space TEXT PRIMARY KEY REFERENCES space (id) ON DELETE CASCADE,
  team TEXT NOT NULL,
  day TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX unanswered_team ON unanswered (team, day);
