-- version 2, application id 0x64756261

-- item_kind: 1 task, 2 milestone, 3 indicator, 4 funding, 5 duty

-- event_kind: 1 report, 2 confirm, 3 close, 4 return, 5 suspend, 6 resume, 7 extension, 8 handIn, 9 pay, 10 remark, 11 undo

-- status: 1 notStarted, 2 inProgress, 3 completed, 4 closed, 5 returned, 6 suspended

CREATE TABLE plan (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
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
  areas INTEGER NOT NULL,
  definition TEXT NOT NULL
) STRICT;

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
  title TEXT NOT NULL,
  PRIMARY KEY (plan, number),
  UNIQUE (plan, id),
  FOREIGN KEY (plan, parent) REFERENCES item (plan, number) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE actor (
  key INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE event_kind (
  key INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE status (
  key INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE event (
  seq INTEGER PRIMARY KEY,
  batch INTEGER NOT NULL REFERENCES event (seq),
  at INTEGER NOT NULL,
  recorded INTEGER NOT NULL,
  holds_on INTEGER NOT NULL,
  actor INTEGER NOT NULL REFERENCES actor (key),
  plan INTEGER NOT NULL,
  item INTEGER NOT NULL,
  kind INTEGER NOT NULL REFERENCES event_kind (key),
  status INTEGER REFERENCES status (key),
  reverts INTEGER UNIQUE REFERENCES event (seq),
  simulated INTEGER NOT NULL CHECK (simulated IN (0, 1)),
  detail TEXT,
  note TEXT,
  FOREIGN KEY (plan, item) REFERENCES item (plan, number),
  CHECK (batch <= seq),
  CHECK (reverts < seq)
) STRICT;

CREATE INDEX event_by_plan ON event (plan);

CREATE INDEX event_by_item ON event (plan, item);

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

CREATE TABLE search (
  plan INTEGER PRIMARY KEY REFERENCES plan (key),
  revision INTEGER NOT NULL,
  made INTEGER NOT NULL,
  value BLOB NOT NULL
) STRICT;

CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;

CREATE TRIGGER event_is_never_edited BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'events are never edited'); END;

CREATE TRIGGER event_is_never_replaced BEFORE INSERT ON event
WHEN EXISTS (SELECT 1 FROM event WHERE seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'events are never replaced'); END;

CREATE VIEW history AS
SELECT
  event.seq AS seq,
  event.batch AS batch,
  strftime('%Y-%m-%dT%H:%M:%SZ', event.at / 1000, 'unixepoch') AS at,
  date(event.recorded * 86400, 'unixepoch') AS recorded,
  date(event.holds_on * 86400, 'unixepoch') AS holds_on,
  actor.name AS actor,
  plan.id AS plan,
  item.id AS subject,
  item.title AS title,
  event_kind.name AS kind,
  status.name AS status,
  event.reverts AS reverts,
  event.detail AS detail,
  event.note AS note,
  event.simulated AS simulated
FROM event
JOIN actor ON actor.key = event.actor
JOIN plan ON plan.key = event.plan
JOIN item ON item.plan = event.plan AND item.number = event.item
JOIN event_kind ON event_kind.key = event.kind
LEFT JOIN status ON status.key = event.status;
