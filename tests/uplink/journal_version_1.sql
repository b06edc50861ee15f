-- A journal as the first kiosks wrote it, with one booking whose paper jammed.
CREATE TABLE commits (
    key TEXT PRIMARY KEY,
    visit TEXT NOT NULL,
    route TEXT NOT NULL,
    at REAL NOT NULL,
    body TEXT,
    ticket TEXT,
    ticket_id TEXT,
    tried INTEGER NOT NULL DEFAULT 0,
    printing INTEGER NOT NULL DEFAULT 0,
    printed INTEGER NOT NULL DEFAULT 0,
    shown INTEGER NOT NULL DEFAULT 0,
    closed INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE prints (
    key TEXT PRIMARY KEY,
    visit TEXT NOT NULL,
    ticket_id TEXT NOT NULL,
    result TEXT
);
CREATE TABLE outbox (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    route TEXT NOT NULL,
    key TEXT NOT NULL UNIQUE,
    body TEXT NOT NULL,
    parked TEXT
);
CREATE TABLE local_numbers (
    day TEXT PRIMARY KEY,
    last INTEGER NOT NULL
);
INSERT INTO commits (key, visit, route, at, body, ticket_id, tried)
    VALUES ('v1.0.2.abc', 'v1', 'book', 1793692800.0, NULL, 't1', 1);
PRAGMA user_version=1;
