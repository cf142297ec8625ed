-- The words of a document's fingerprint, by which near copies are found.
ALTER TABLE documents ADD COLUMN near1 TEXT;
ALTER TABLE documents ADD COLUMN near2 TEXT;
ALTER TABLE documents ADD COLUMN near3 TEXT;
ALTER TABLE documents ADD COLUMN near4 TEXT;
CREATE INDEX documents_by_near1 ON documents (workspace, near1) WHERE near1 IS NOT NULL;
CREATE INDEX documents_by_near2 ON documents (workspace, near2) WHERE near2 IS NOT NULL;
CREATE INDEX documents_by_near3 ON documents (workspace, near3) WHERE near3 IS NOT NULL;
CREATE INDEX documents_by_near4 ON documents (workspace, near4) WHERE near4 IS NOT NULL;
