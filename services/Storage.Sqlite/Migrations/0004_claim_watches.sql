-- Claims that are looked at again, with the words by which passages that bear on them are found.
CREATE TABLE claim_watches (
    id TEXT NOT NULL PRIMARY KEY,
    workspace TEXT NOT NULL,
    added_at INTEGER NOT NULL,
    due_at INTEGER,
    taken_until INTEGER,
    revision INTEGER NOT NULL,
    announced INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    schema_version INTEGER NOT NULL,
    record TEXT NOT NULL
) STRICT;
CREATE INDEX claim_watches_by_time ON claim_watches (workspace, added_at DESC, id);
CREATE INDEX claim_watches_due ON claim_watches (due_at, id) WHERE due_at IS NOT NULL;

CREATE TABLE claim_watch_words (
    workspace TEXT NOT NULL,
    word TEXT NOT NULL,
    id TEXT NOT NULL,
    PRIMARY KEY (workspace, word, id)
) STRICT, WITHOUT ROWID;

-- How far whoever follows another table has come.
CREATE TABLE positions (
    name TEXT NOT NULL PRIMARY KEY,
    position INTEGER NOT NULL
) STRICT;
