-- One table for the events of both machines. The place of an event is part of the primary key, so
-- the database itself refuses a second event in the same place.
CREATE TABLE event (
    application INTEGER NOT NULL REFERENCES application (id),
    machine     TEXT NOT NULL CHECK (machine IN ('application', 'setup')),
    place       INTEGER NOT NULL,
    at          TEXT,                             -- null: the older log kept no time
    by          INTEGER REFERENCES person (id),   -- null: the older log kept no user
    event       TEXT NOT NULL,
    PRIMARY KEY (application, machine, place)
) WITHOUT ROWID;
CREATE TABLE draft (
    person INTEGER PRIMARY KEY REFERENCES person (id),
    answers BLOB NOT NULL,
    at      TEXT NOT NULL
);
CREATE TABLE assessment (
    id      INTEGER PRIMARY KEY,
    person  INTEGER NOT NULL REFERENCES person (id),
    answers INTEGER NOT NULL,
    at      TEXT NOT NULL
);
CREATE INDEX assessment_of ON assessment (person);
-- Who has been counted, so that nobody is counted twice. No answer is kept beside it.
CREATE TABLE counted (
    person INTEGER PRIMARY KEY REFERENCES person (id)
);
-- The running tally: one row, which only ever grows. It is confidential.
CREATE TABLE tally (
    one    INTEGER PRIMARY KEY CHECK (one = 1),
    counts TEXT NOT NULL
);
-- Each tally that was released, for the history. They are confidential, too.
CREATE TABLE released (
    number INTEGER PRIMARY KEY,
    at     TEXT NOT NULL,
    by     INTEGER NOT NULL REFERENCES person (id),
    counts TEXT NOT NULL
);
CREATE TABLE audit (
    id          INTEGER PRIMARY KEY,
    at          TEXT NOT NULL,
    by          INTEGER REFERENCES person (id),   -- null: nobody is signed in
    did         TEXT NOT NULL,
    application INTEGER,
    person      INTEGER
);
