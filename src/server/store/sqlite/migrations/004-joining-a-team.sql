-- Links into a team. The token itself is never here, only its hash, which is the invitation's name.
CREATE TABLE invitation (
  id TEXT PRIMARY KEY,
  team TEXT NOT NULL,
  role TEXT NOT NULL,
  until TEXT NOT NULL,
  maker TEXT NOT NULL,
  taken_by TEXT,
  withdrawn INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX invitation_team ON invitation (team);

-- People who have used a link and wait for a lead. Gone once they are let in or turned away.
CREATE TABLE join_request (
  team TEXT NOT NULL,
  account TEXT NOT NULL REFERENCES account (id),
  role TEXT NOT NULL,
  title TEXT NOT NULL,
  day TEXT NOT NULL,
  PRIMARY KEY (team, account)
) STRICT, WITHOUT ROWID;

-- Someone who leaves a team loses the sessions of their account.
CREATE INDEX session_account ON session (account);
