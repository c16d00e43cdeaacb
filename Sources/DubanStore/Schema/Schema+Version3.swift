extension Schema {
  /// The third schema: publishing is an entry like any other, every version of a definition is kept, and entries are chained
  /// by hashes. What an older store holds is carried over row by row, since each hash needs the one before it.
  static let version3 = Migration(
    before: """
      DROP VIEW history;
      DROP TRIGGER event_is_never_edited;
      DROP TRIGGER event_is_never_deleted;
      DROP TRIGGER event_is_never_replaced;
      DROP INDEX event_by_plan;
      DROP INDEX event_by_item;

      -- How rows are hashed: SHA-256 of FIPS 180-4, SM3 of GB/T 32905.
      CREATE TABLE algorithm (
        key INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE
      ) STRICT;
      INSERT INTO algorithm (key, name) VALUES (1, 'sha256'), (2, 'sm3');

      ALTER TABLE event_kind RENAME TO entry_kind;
      INSERT INTO entry_kind (key, name) VALUES (12, 'publish'), (13, 'refused'), (14, 'restored');
      INSERT INTO item_kind (key, name) VALUES (6, 'plan');

      -- Who records. The capacity, the unit and the fingerprint of the key are NULL where they are not known.
      CREATE TABLE author (
        key INTEGER PRIMARY KEY,
        actor TEXT NOT NULL,
        capacity TEXT,
        unit TEXT,
        fingerprint TEXT
      ) STRICT;
      INSERT INTO author (key, actor) SELECT key, name FROM actor;
      CREATE UNIQUE INDEX author_once
      ON author (actor, coalesce(capacity, ''), coalesce(unit, ''), coalesce(fingerprint, ''));

      -- A plan as it is now. The key gives the order of import. All columns repeat what the newest definition says.
      CREATE TABLE published (
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
      INSERT INTO published
      SELECT
        key, id, 1, title, title_en, document_number, issuer, jurisdiction, issued, period_start, period_end, time_zone,
        indicators, tasks, milestones, units, areas
      FROM plan;

      -- What happened. The instant is in milliseconds since 1970 in UTC; days are counted from 1970-01-01; the batch is the
      -- seq of the first entry of the same act. Item 0 is the plan itself; an entry on the store itself names no plan. The
      -- detail is JSON. An entry is taken back at most once, by a later one that names it. The hash seals all of it, texts
      -- in place of keys, together with the hash of the entry before.
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

      -- What a plan said from an entry on, version by version: JSON, key for key as in the plan file. Version 1 of a plan that
      -- was there before there were such entries names none.
      CREATE TABLE definition (
        plan INTEGER NOT NULL REFERENCES plan (key),
        version INTEGER NOT NULL,
        entry INTEGER REFERENCES entry (seq),
        algorithm INTEGER NOT NULL REFERENCES algorithm (key),
        hash BLOB NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (plan, version)
      ) STRICT;

      -- The ends of the chain. It starts from the hash of the definitions that name no entry; its last entry and the hash of
      -- that are kept, so that a tail that was cut off is missed.
      CREATE TABLE chain (
        key INTEGER PRIMARY KEY CHECK (key = 1),
        algorithm INTEGER NOT NULL REFERENCES algorithm (key),
        origin BLOB NOT NULL,
        seq INTEGER NOT NULL,
        hash BLOB NOT NULL
      ) STRICT;
      """,
    carry: Version3.carry,
    after: """
      DROP TABLE event;
      DROP TABLE actor;
      DROP TABLE plan;
      ALTER TABLE published RENAME TO plan;
      CREATE INDEX entry_by_plan ON entry (plan);
      CREATE INDEX entry_by_item ON entry (plan, item);

      -- What entries may touch. The number is given once and stays with the id; the position is the place in the document.
      -- Derived: the item's part of the newest definition, of a task without the tasks under it, of the plan itself without
      -- its items; NULL for what is told within its parent. May be made anew at any time.
      ALTER TABLE item ADD COLUMN value TEXT;
      INSERT INTO item (plan, number, id, kind, position, title) SELECT key, 0, '', 6, -1, title FROM plan;

      CREATE TRIGGER entry_is_never_edited BEFORE UPDATE ON entry
      BEGIN SELECT RAISE(ABORT, 'entries are never edited'); END;
      CREATE TRIGGER entry_is_never_deleted BEFORE DELETE ON entry
      BEGIN SELECT RAISE(ABORT, 'entries are never deleted'); END;
      CREATE TRIGGER entry_is_never_replaced BEFORE INSERT ON entry
      WHEN EXISTS (SELECT 1 FROM entry WHERE seq = NEW.seq)
      BEGIN SELECT RAISE(ABORT, 'entries are never replaced'); END;
      CREATE TRIGGER definition_is_never_edited BEFORE UPDATE ON definition
      BEGIN SELECT RAISE(ABORT, 'definitions are never edited'); END;
      CREATE TRIGGER definition_is_never_deleted BEFORE DELETE ON definition
      BEGIN SELECT RAISE(ABORT, 'definitions are never deleted'); END;
      CREATE TRIGGER definition_is_never_replaced BEFORE INSERT ON definition
      WHEN EXISTS (SELECT 1 FROM definition WHERE plan = NEW.plan AND version = NEW.version)
      BEGIN SELECT RAISE(ABORT, 'definitions are never replaced'); END;

      -- The history as people read it.
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
      """)
}
