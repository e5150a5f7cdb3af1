import { Database, OPEN_READONLY, OPEN_READWRITE } from 'sqlite3';

export type SqliteValue = string | number | Buffer | null;
export type SqliteRow = Record<string, SqliteValue>;

/** A SQLite file opened for the move: promises over the driver's callbacks, nothing more. */
export class SqliteFile {
  private constructor(private readonly database: Database) {}

  /**
   * Opens an existing file without changing a byte of it. Only one that a crash left behind half-written cannot be read
   * that way: its journal has to be rolled back first, as its own server would at its next start.
   */
  static async open(path: string): Promise<SqliteFile> {
    const file = await SqliteFile.openAs(path, OPEN_READONLY);
    try {
      await file.get('SELECT 1 FROM sqlite_schema');
      return file;
    } catch {
      await file.close();
      return SqliteFile.openAs(path, OPEN_READWRITE);
    }
  }

  private static openAs(path: string, mode: number): Promise<SqliteFile> {
    return new Promise((resolve, reject) => {
      const database: Database = new Database(path, mode, (error) => {
        if (error) reject(error);
        else resolve(new SqliteFile(database));
      });
    });
  }

  all<T = SqliteRow>(sql: string, values: readonly SqliteValue[] = []): Promise<T[]> {
    return new Promise((resolve, reject) => {
      this.database.all<T>(sql, [...values], (error, rows) => (error ? reject(error) : resolve(rows)));
    });
  }

  async get<T = SqliteRow>(sql: string, values: readonly SqliteValue[] = []): Promise<T | undefined> {
    return (await this.all<T>(sql, values))[0];
  }

  close(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.database.close((error) => (error ? reject(error) : resolve()));
    });
  }
}
