-- The first form of the database: two logs, without times and without users.
-- An event is {"kind": "invited", "content": "M07"}; without content, it has only its kind.
CREATE TABLE person (
    id       INTEGER PRIMARY KEY,
    login    TEXT UNIQUE,
    name     TEXT NOT NULL,
    role     TEXT NOT NULL,
    password TEXT,
    mentor   TEXT UNIQUE,                     -- for a mentor: the reference on the register
    manager  INTEGER REFERENCES person (id)   -- for a mentee: the line manager
);
CREATE TABLE mentor (
    id    TEXT PRIMARY KEY,
    entry TEXT NOT NULL
);
CREATE TABLE application (
    id     INTEGER PRIMARY KEY,
    mentee INTEGER NOT NULL REFERENCES person (id)
);
CREATE INDEX application_of ON application (mentee);
CREATE TABLE application_log (
    application INTEGER NOT NULL REFERENCES application (id),
    place       INTEGER NOT NULL,
    line        TEXT NOT NULL,
    PRIMARY KEY (application, place)
);
CREATE TABLE setup_log (
    application INTEGER NOT NULL REFERENCES application (id),
    place       INTEGER NOT NULL,
    line        TEXT NOT NULL,
    PRIMARY KEY (application, place)
);
