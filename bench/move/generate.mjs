// Makes a SQLite database as the old server left them: realistic sizes, unicode, NULLs, NaN in JSON, late columns last.
//   node bench/move/generate.mjs FILE ROWS
import { createRequire } from 'node:module';
import { rmSync } from 'node:fs';

const require = createRequire(import.meta.url);
const { Database } = require('sqlite3');

const [file, rowsText] = process.argv.slice(2);
if (!file || !/^\d+$/.test(rowsText ?? '')) {
  process.stderr.write('usage: node bench/move/generate.mjs FILE ROWS\n');
  process.exit(2);
}
for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
const database = new Database(file);
const run = (sql) =>
  new Promise((resolve, reject) => database.exec(sql, (error) => (error ? reject(error) : resolve())));

await run(`
  PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
  CREATE TABLE users (
    id INTEGER NOT NULL, email VARCHAR(255) NOT NULL, password_hash VARCHAR(255) NOT NULL,
    preferences TEXT, settings TEXT, recent_activity TEXT, notification_token VARCHAR(255),
    google_refresh_token VARCHAR(255), created_at DATETIME,
    first_name VARCHAR(100), home_address_encrypted TEXT,
    PRIMARY KEY (id), UNIQUE (email));
  WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${Number(rowsText)})
  INSERT INTO users SELECT
    i * 3,
    'student' || i || '@example.edu',
    '$2b$12$' || substr(hex(randomblob(27)), 1, 53),
    CASE i % 7 WHEN 0 THEN NULL WHEN 1 THEN '{}' WHEN 2 THEN '{"budget": {"min": NaN, "max": 50}}'
      ELSE '{"vibes": {}, "distance_limit_minutes": 20, "indoor_outdoor": "either", "preferred_vibes": ["study", "food"], "interests": "jazz, caf\\u00e9s, ' || i || '"}' END,
    CASE i % 5 WHEN 0 THEN NULL ELSE '{"notifications_enabled": true, "calendar_integration_enabled": false}' END,
    CASE i % 4 WHEN 0 THEN '[]' WHEN 1 THEN NULL ELSE '[' || substr(replace(hex(zeroblob(1 + i % 5)), '00', ', {"type": "clicked_recommendation", "place_id": "place-' || i || '", "name": "Caf\\u00e9", "score": 0.87}'), 3) || ']' END,
    CASE i % 3 WHEN 0 THEN 'ExponentPushToken[' || hex(randomblob(11)) || ']' END,
    NULL,
    strftime('%Y-%m-%d %H:%M:%S', 1600000000 + i * 60, 'unixepoch') || '.' || substr('00000' || (i * 7919 % 1000000), -6),
    CASE i % 6 WHEN 0 THEN NULL WHEN 1 THEN 'Zoë 日本 🎷' ELSE 'Sam' || i END,
    CASE i % 4 WHEN 0 THEN 'gAAAAAB' || hex(randomblob(60)) || '=' END
  FROM n;`);
database.close();
