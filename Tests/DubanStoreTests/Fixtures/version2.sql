-- A store as the program of schema version 2 left it, dumped by the sqlite3 shell: a small plan of the tests' own, and what
-- was recorded on it by its command line on 2020-07-15.
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
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
INSERT INTO "plan" VALUES(1,'old-2020','旧库方案','Plan of an old store',NULL,NULL,'示例市',NULL,'2020-01-01','2020-12-31','Asia/Shanghai',1,2,1,1,2,'{"id":"old-2020","title":{"zh":"旧库方案","en":"Plan of an old store"},"jurisdiction":"示例市","period":{"start":"2020-01-01","end":"2020-12-31"},"settings":{"timeZone":"Asia/Shanghai","dueSoonDays":3,"behindPoints":10,"farBehindPoints":30,"aboutPercent":5,"reporting":"quarterly"},"areas":["甲区","乙区"],"units":[{"name":"市住建局","jurisdiction":"示例市"}],"indicators":[{"id":"i1","number":"1","name":"城镇化率","target":{"name":"城镇化率","kind":"atLeast","basis":"level","value":65,"unit":"%"}}],"tasks":[{"id":"1","number":"一","title":"老旧小区改造","leads":["市住建局"],"targets":[{"name":"老旧小区","kind":"exactly","basis":"amount","value":70,"unit":"个"}],"milestones":[{"id":"Q2","quarters":["2020Q2"],"due":"2020-06-30","text":"完成一半","criteria":[{"name":"老旧小区","value":35,"unit":"个","basis":"cumulative"}]}],"funding":[{"id":"1/f1","name":"总投入","kind":"exactly","total":{"value":1.9,"unit":"亿元"}}]},{"id":"2","number":"二","title":"停车泊位"}],"duties":[{"id":"d1","title":"工作信息","every":"month","count":1,"units":["市住建局"]}]}');
CREATE TABLE item_kind (
  key INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO item_kind VALUES(1,'task');
INSERT INTO item_kind VALUES(2,'milestone');
INSERT INTO item_kind VALUES(3,'indicator');
INSERT INTO item_kind VALUES(4,'funding');
INSERT INTO item_kind VALUES(5,'duty');
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
INSERT INTO item VALUES(1,1,'i1',3,NULL,0,'城镇化率');
INSERT INTO item VALUES(1,2,'1',1,NULL,1,'老旧小区改造');
INSERT INTO item VALUES(1,3,'1/Q2',2,2,2,'完成一半');
INSERT INTO item VALUES(1,4,'1/f1',4,2,3,'总投入');
INSERT INTO item VALUES(1,5,'2',1,NULL,4,'停车泊位');
INSERT INTO item VALUES(1,6,'d1',5,NULL,5,'工作信息');
CREATE TABLE actor (
  key INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO actor VALUES(1,'李明');
INSERT INTO actor VALUES(2,'王芳');
CREATE TABLE event_kind (
  key INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO event_kind VALUES(1,'report');
INSERT INTO event_kind VALUES(2,'confirm');
INSERT INTO event_kind VALUES(3,'close');
INSERT INTO event_kind VALUES(4,'return');
INSERT INTO event_kind VALUES(5,'suspend');
INSERT INTO event_kind VALUES(6,'resume');
INSERT INTO event_kind VALUES(7,'extension');
INSERT INTO event_kind VALUES(8,'handIn');
INSERT INTO event_kind VALUES(9,'pay');
INSERT INTO event_kind VALUES(10,'remark');
INSERT INTO event_kind VALUES(11,'undo');
CREATE TABLE status (
  key INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO status VALUES(1,'notStarted');
INSERT INTO status VALUES(2,'inProgress');
INSERT INTO status VALUES(3,'completed');
INSERT INTO status VALUES(4,'closed');
INSERT INTO status VALUES(5,'returned');
INSERT INTO status VALUES(6,'suspended');
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
INSERT INTO event VALUES(1,1,1594800000000,18458,18458,1,1,2,1,2,NULL,0,'{"values":{"老旧小区":42.5}}','部分"完工"');
INSERT INTO event VALUES(2,2,1594800000000,18458,18443,2,1,3,2,NULL,NULL,0,NULL,NULL);
INSERT INTO event VALUES(3,3,1594800000000,18458,18458,2,1,4,9,NULL,NULL,0,'{"paid":0.95}',NULL);
INSERT INTO event VALUES(4,4,1594800000000,18458,18458,1,1,6,8,NULL,NULL,0,'{"unit":"市住建局","span":"2020-06-30"}',NULL);
INSERT INTO event VALUES(5,5,1594800000000,18458,18458,1,1,1,1,NULL,NULL,0,'{"values":{"value":64.2}}',NULL);
INSERT INTO event VALUES(6,6,1594800000000,18458,18458,1,1,5,1,3,NULL,0,NULL,NULL);
INSERT INTO event VALUES(7,7,1594800000000,18458,18458,1,1,5,11,NULL,6,0,NULL,NULL);
INSERT INTO event VALUES(8,8,1594800000000,18458,18458,2,1,5,5,NULL,NULL,0,NULL,'等待');
CREATE TABLE state (
  plan INTEGER NOT NULL,
  item INTEGER NOT NULL,
  latest_on INTEGER NOT NULL,
  latest_recorded INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (plan, item),
  FOREIGN KEY (plan, item) REFERENCES item (plan, number)
) STRICT, WITHOUT ROWID;
INSERT INTO state VALUES(1,1,18458,18458,'{"version":5,"status":"inProgress","statusSince":"2020-07-15","values":{"value":{"value":64.2,"on":"2020-07-15"}},"reported":"2020-07-15","simulated":0}');
INSERT INTO state VALUES(1,2,18458,18458,'{"version":1,"status":"inProgress","statusSince":"2020-07-15","values":{"老旧小区":{"value":42.5,"on":"2020-07-15"}},"reported":"2020-07-15","wording":"部分\"完工\"","simulated":0}');
INSERT INTO state VALUES(1,3,18443,18458,'{"version":2,"confirmed":"2020-06-30","simulated":0}');
INSERT INTO state VALUES(1,4,18458,18458,'{"version":3,"paid":0.95,"simulated":0}');
INSERT INTO state VALUES(1,5,18458,18458,'{"version":8,"status":"suspended","statusSince":"2020-07-15","simulated":0}');
INSERT INTO state VALUES(1,6,18458,18458,'{"version":4,"handedIn":{"市住建局":{"2020-06-30":1}},"simulated":0}');
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
INSERT INTO setting VALUES(0,'states','1');
CREATE TABLE search (
  plan INTEGER PRIMARY KEY REFERENCES plan (key),
  revision INTEGER NOT NULL,
  made INTEGER NOT NULL,
  value BLOB NOT NULL
) STRICT;
INSERT INTO search VALUES(1,1,1,X'18080c14020c0301120c030c05040c0a05040909010c03020c6f6c642d32303230e697a7e5ba93e696b9e6a188506c616e206f6620616e206f6c642073746f72656931e59f8ee99587e58c96e78e8736352531e88081e697a7e5b08fe58cbae694b9e980a0e5b882e4bd8fe5bbbae5b180e4b880e88081e697a7e5b08fe58cba3730e4b8aa312f5132e5ae8ce68890e4b880e58d8a323032302d30362d33303335e4b8aa312f6631e680bbe68a95e585a5312e39e4babfe5858332e5819ce8bda6e6b38ae4bd8de4ba8c6431e5b7a5e4bd9ce4bfa1e681af0602040f10121600061b1c21262a2e010633341e3a2a3e040343444a00034f505603035b5c21');
CREATE INDEX event_by_plan ON event (plan);
CREATE INDEX event_by_item ON event (plan, item);
CREATE TRIGGER event_is_never_edited BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'events are never edited'); END;
CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
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
COMMIT;
PRAGMA application_id = 1685414497;
PRAGMA user_version = 2;
