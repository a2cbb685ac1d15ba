-- A phone asks at each sync which teams its account is on.
CREATE INDEX member_account ON member (account);

-- What people told of contacts that are wrong, for the steward. No account: whoever told it stays unknown.
CREATE TABLE contact_note (
  n INTEGER PRIMARY KEY,
  organisation TEXT NOT NULL,
  contact TEXT NOT NULL,
  what TEXT NOT NULL,
  text TEXT,
  day TEXT NOT NULL
) STRICT;
CREATE INDEX contact_note_contact ON contact_note (contact, day);
