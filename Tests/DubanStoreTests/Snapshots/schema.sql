-- version 6, application id 0x64756261

-- item_kind: 1 task, 2 milestone, 3 indicator, 4 funding, 5 duty, 6 plan

-- entry_kind: 1 report, 2 confirm, 3 close, 4 return, 5 suspend, 6 resume, 7 extension, 8 handIn, 9 pay, 10 remark, 11 undo, 12 publish, 13 refused, 14 restored, 15 circular, 16 assign, 17 acknowledge, 18 handBack, 19 apply, 20 terminate, 21 extensionRequest, 22 extensionRefusal, 23 slip, 24 instruction, 25 inspection, 26 answer, 27 answerReturn, 28 settle, 29 withdraw

-- status: 1 notStarted, 2 inProgress, 3 completed, 4 closed, 5 returned, 6 suspended, 7 terminated

-- algorithm: 1 sha256, 2 sm3

CREATE INDEX entry_by_plan ON entry (plan);

CREATE INDEX entry_by_item ON entry (plan, item);

CREATE TABLE item_kind (
  key INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE item (
  plan INTEGER NOT NULL REFERENCES plan (key),
  number INTEGER NOT NULL,
  id TEXT NOT NULL,
  kind INTEGER NOT NULL REFERENCES item_kind (key),
  parent INTEGER,
  position INTEGER NOT NULL,
  title TEXT NOT NULL, value TEXT,
  PRIMARY KEY (plan, number),
  UNIQUE (plan, id),
  FOREIGN KEY (plan, parent) REFERENCES item (plan, number) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "entry_kind" (
  key INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE status (
  key INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE algorithm (
  key INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE state (
  plan INTEGER NOT NULL,
  item INTEGER NOT NULL,
  latest_on INTEGER NOT NULL,
  latest_recorded INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (plan, item),
  FOREIGN KEY (plan, item) REFERENCES item (plan, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE summary (
  plan INTEGER PRIMARY KEY REFERENCES plan (key),
  seq INTEGER NOT NULL,
  program TEXT NOT NULL,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE demonstration (
  plan INTEGER PRIMARY KEY REFERENCES plan (key),
  review_day TEXT NOT NULL,
  notice TEXT NOT NULL
) STRICT;

CREATE TABLE setting (
  plan INTEGER NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (plan, name)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX author_once
ON author (actor, coalesce(capacity, ''), coalesce(unit, ''), coalesce(fingerprint, ''));

CREATE TABLE author (
  key INTEGER PRIMARY KEY,
  actor TEXT NOT NULL,
  capacity TEXT,
  unit TEXT,
  fingerprint TEXT
) STRICT;

CREATE TABLE search (
  plan INTEGER PRIMARY KEY REFERENCES plan (key),
  revision INTEGER NOT NULL,
  made INTEGER NOT NULL,
  value BLOB NOT NULL
) STRICT;

CREATE TABLE "plan" (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  title TEXT NOT NULL,
  title_en TEXT,
  document_number TEXT,
  issuer TEXT,
  jurisdiction TEXT NOT NULL,
  issued TEXT,
  period_start TEXT NOT NULL,
  period_end TEXT NOT NULL,
  time_zone TEXT NOT NULL,
  indicators INTEGER NOT NULL,
  tasks INTEGER NOT NULL,
  milestones INTEGER NOT NULL,
  units INTEGER NOT NULL,
  areas INTEGER NOT NULL
) STRICT;

CREATE TABLE entry (
  seq INTEGER PRIMARY KEY,
  batch INTEGER NOT NULL REFERENCES entry (seq),
  at INTEGER NOT NULL,
  recorded INTEGER NOT NULL,
  holds_on INTEGER NOT NULL,
  author INTEGER NOT NULL REFERENCES author (key),
  plan INTEGER REFERENCES plan (key),
  item INTEGER NOT NULL,
  kind INTEGER NOT NULL REFERENCES entry_kind (key),
  status INTEGER REFERENCES status (key),
  reverts INTEGER UNIQUE REFERENCES entry (seq),
  simulated INTEGER NOT NULL CHECK (simulated IN (0, 1)),
  detail TEXT,
  note TEXT,
  algorithm INTEGER NOT NULL REFERENCES algorithm (key),
  previous BLOB NOT NULL,
  hash BLOB NOT NULL,
  FOREIGN KEY (plan, item) REFERENCES item (plan, number),
  CHECK (plan IS NOT NULL OR item = 0),
  CHECK (batch <= seq),
  CHECK (reverts < seq)
) STRICT;

CREATE TABLE definition (
  plan INTEGER NOT NULL REFERENCES plan (key),
  version INTEGER NOT NULL,
  entry INTEGER REFERENCES entry (seq),
  algorithm INTEGER NOT NULL REFERENCES algorithm (key),
  hash BLOB NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (plan, version)
) STRICT;

CREATE TABLE chain (
  key INTEGER PRIMARY KEY CHECK (key = 1),
  algorithm INTEGER NOT NULL REFERENCES algorithm (key),
  origin BLOB NOT NULL,
  seq INTEGER NOT NULL,
  hash BLOB NOT NULL
) STRICT;

CREATE TRIGGER definition_is_never_deleted BEFORE DELETE ON definition
BEGIN SELECT RAISE(ABORT, 'definitions are never deleted'); END;

CREATE TRIGGER definition_is_never_edited BEFORE UPDATE ON definition
BEGIN SELECT RAISE(ABORT, 'definitions are never edited'); END;

CREATE TRIGGER definition_is_never_replaced BEFORE INSERT ON definition
WHEN EXISTS (SELECT 1 FROM definition WHERE plan = NEW.plan AND version = NEW.version)
BEGIN SELECT RAISE(ABORT, 'definitions are never replaced'); END;

CREATE TRIGGER entry_is_never_deleted BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'entries are never deleted'); END;

CREATE TRIGGER entry_is_never_edited BEFORE UPDATE ON entry
BEGIN SELECT RAISE(ABORT, 'entries are never edited'); END;

CREATE TRIGGER entry_is_never_replaced BEFORE INSERT ON entry
WHEN EXISTS (SELECT 1 FROM entry WHERE seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'entries are never replaced'); END;

CREATE VIEW history AS
SELECT
  entry.seq AS seq,
  entry.batch AS batch,
  strftime('%Y-%m-%dT%H:%M:%SZ', entry.at / 1000, 'unixepoch') AS at,
  date(entry.recorded * 86400, 'unixepoch') AS recorded,
  date(entry.holds_on * 86400, 'unixepoch') AS holds_on,
  author.actor AS actor,
  author.capacity AS capacity,
  author.unit AS unit,
  author.fingerprint AS fingerprint,
  plan.id AS plan,
  item.id AS subject,
  item.title AS title,
  entry_kind.name AS kind,
  status.name AS status,
  entry.reverts AS reverts,
  entry.detail AS detail,
  entry.note AS note,
  entry.simulated AS simulated,
  algorithm.name AS algorithm,
  lower(hex(entry.previous)) AS previous,
  lower(hex(entry.hash)) AS hash
FROM entry
JOIN author ON author.key = entry.author
JOIN entry_kind ON entry_kind.key = entry.kind
JOIN algorithm ON algorithm.key = entry.algorithm
LEFT JOIN plan ON plan.key = entry.plan
LEFT JOIN item ON item.plan = entry.plan AND item.number = entry.item
LEFT JOIN status ON status.key = entry.status;
