extension Schema {
  /// The first schema.
  static let version1 = """
    -- A plan as it was published. The key gives the order of import. The definition is JSON, key for key as in the plan
    -- file; the other columns repeat what scripts and lists ask for.
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
    INSERT INTO item_kind (key, name) VALUES
      (1, 'task'), (2, 'milestone'), (3, 'indicator'), (4, 'funding'), (5, 'duty');

    -- What events may touch. The number is given once and stays with the id; the position is the place in the document.
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
    INSERT INTO event_kind (key, name) VALUES
      (1, 'report'), (2, 'confirm'), (3, 'close'), (4, 'return'), (5, 'suspend'), (6, 'resume'), (7, 'extension'),
      (8, 'handIn'), (9, 'pay'), (10, 'remark'), (11, 'undo');

    CREATE TABLE status (
      key INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE
    ) STRICT;
    INSERT INTO status (key, name) VALUES
      (1, 'notStarted'), (2, 'inProgress'), (3, 'completed'), (4, 'closed'), (5, 'returned'), (6, 'suspended');

    -- What happened. The instant is in milliseconds since 1970 in UTC; days are counted from 1970-01-01; the batch is the
    -- seq of the first event of the same act. The detail is JSON: values, due and approver, unit and span, or paid.
    -- An event is taken back at most once, by a later event that names it.
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

    CREATE TRIGGER event_is_never_edited BEFORE UPDATE ON event
    BEGIN SELECT RAISE(ABORT, 'events are never edited'); END;
    CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
    BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
    CREATE TRIGGER event_is_never_replaced BEFORE INSERT ON event
    WHEN EXISTS (SELECT 1 FROM event WHERE seq = NEW.seq)
    BEGIN SELECT RAISE(ABORT, 'events are never replaced'); END;

    -- Derived: what is known of each item with a history, the fold of its events, so that a board need not read them all.
    -- It holds for every day from latest_on on, as known on every day from latest_recorded on. May be made anew at any time.
    CREATE TABLE state (
      plan INTEGER NOT NULL,
      item INTEGER NOT NULL,
      latest_on INTEGER NOT NULL,
      latest_recorded INTEGER NOT NULL,
      value TEXT NOT NULL,
      PRIMARY KEY (plan, item),
      FOREIGN KEY (plan, item) REFERENCES item (plan, number)
    ) STRICT, WITHOUT ROWID;

    -- Derived: a plan's line in the portfolio as it was last judged, after the event with the number seq.
    CREATE TABLE summary (
      plan INTEGER PRIMARY KEY REFERENCES plan (key),
      seq INTEGER NOT NULL,
      program TEXT NOT NULL,
      value TEXT NOT NULL
    ) STRICT;

    -- Plans whose events were made up for a demonstration.
    CREATE TABLE demonstration (
      plan INTEGER PRIMARY KEY REFERENCES plan (key),
      review_day TEXT NOT NULL,
      notice TEXT NOT NULL
    ) STRICT;

    -- What is kept about the store, or about one of its plans, by name. Plan 0 is the store itself.
    CREATE TABLE setting (
      plan INTEGER NOT NULL,
      name TEXT NOT NULL,
      value TEXT NOT NULL,
      PRIMARY KEY (plan, name)
    ) STRICT, WITHOUT ROWID;

    -- The history as people read it.
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
    """
}
